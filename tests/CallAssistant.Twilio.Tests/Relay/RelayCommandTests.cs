using System.Text.Json;

namespace CallAssistant.Twilio.Tests.Relay;

/// <summary>Every frame that an app may send, as Twilio's documents spell it.</summary>
public sealed class RelayCommandTests
{
    public static TheoryData<string, string> Frames { get; } = new()
    {
        { Write(RelayCommand.Text("Hello ", isLast: false)), """{"type":"text","token":"Hello ","last":false}""" },
        { Write(RelayCommand.Text("", isLast: true)), """{"type":"text","token":"","last":true}""" },
        {
            Write(RelayCommand.Text("Hola.", isLast: true) with { Lang = "es-ES", Interruptible = "none", Preemptible = true }),
            """{"type":"text","token":"Hola.","last":true,"lang":"es-ES","interruptible":"none","preemptible":true}"""
        },
        { Write(RelayCommand.Play(new Uri("https://host/tone.mp3"), loop: 2) with { Interruptible = "dtmf" }), """{"type":"play","interruptible":"dtmf","source":"https://host/tone.mp3","loop":2}""" },
        { Write(RelayCommand.SendDigits("1w2#")), """{"type":"sendDigits","digits":"1w2#"}""" },
        { Write(RelayCommand.Language("es-ES", "es-ES")), """{"type":"language","ttsLanguage":"es-ES","transcriptionLanguage":"es-ES"}""" },
        { Write(RelayCommand.Language("es-ES", heard: null)), """{"type":"language","ttsLanguage":"es-ES"}""" },
        { Write(RelayCommand.End(HandOff.HangUp)), """{"type":"end","handoffData":"{\u0022reason\u0022:\u0022hang_up\u0022}"}""" },
    };

    [Theory]
    [MemberData(nameof(Frames))]
    public void Frame_AsJson_IsAsDocumented(string frame, string expected) => Assert.Equal(expected, frame);

    [Fact]
    public void HandOff_ReadBack_IsTheSame() => Assert.Equal(HandOff.HangUp, HandOff.Read(HandOff.HangUp.ToString()));

    private static string Write(RelayCommand command) => JsonSerializer.Serialize(command, RelayCommandJson.Default.RelayCommand);
}
