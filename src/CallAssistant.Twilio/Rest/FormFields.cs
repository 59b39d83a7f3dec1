using System.Globalization;

namespace CallAssistant.Twilio;

/// <summary>The fields of a form that is sent: what has no value is left out, what has several repeats its name.</summary>
internal sealed class FormFields
{
    private readonly List<KeyValuePair<string, string>> _fields = [];

    public FormFields Add(string name, string? value)
    {
        if (value is not null)
        {
            _fields.Add(KeyValuePair.Create(name, value));
        }

        return this;
    }

    public FormFields Add(string name, Uri? value) => Add(name, value?.OriginalString);

    /// <summary>In whole seconds, begun ones counted.</summary>
    public FormFields Add(string name, TimeSpan value) => Add(name, Math.Ceiling(value.TotalSeconds).ToString(CultureInfo.InvariantCulture));

    public FormUrlEncodedContent ToContent() => new(_fields);
}
