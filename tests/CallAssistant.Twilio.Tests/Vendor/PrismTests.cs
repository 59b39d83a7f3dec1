using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallAssistant.Twilio.Tests.Vendor;

/// <summary>Prism checks what we send against the official specification, and answers with its examples. It refuses a request with 400 that the specification does not allow.</summary>
public sealed class PrismTests(PrismTests.Server prism) : IClassFixture<PrismTests.Server>
{
    private const string Sid = "CA00000000000000000000000000000001";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CreateCallAsync_Everything_IsWhatTheSpecificationAllows()
    {
        var call = await (await prism.OpenAsync()).CreateCallAsync(
            new NewCall
            {
                To = "+12125550123",
                From = "+15005550006",
                Url = new Uri("https://host.example.com/answer?attempt=1"),
                FallbackUrl = new Uri("https://host.example.com/fallback?attempt=1"),
                StatusCallback = new Uri("https://host.example.com/status?attempt=1#rc=3"),
                RingTimeout = TimeSpan.FromSeconds(30),
                TimeLimit = TimeSpan.FromMinutes(10),
                MachineDetectionCallback = new Uri("https://host.example.com/amd?attempt=1"),
            },
            Token);

        Assert.StartsWith("CA", call.Sid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FetchCallAsync_IsWhatTheSpecificationAllows() =>
        Assert.StartsWith("CA", (await (await prism.OpenAsync()).FetchCallAsync(Sid, Token)).Sid, StringComparison.Ordinal);

    public static TheoryData<string> Updates => ["hang up", "cancel", "redirect"];

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task UpdateCallAsync_EachChange_IsWhatTheSpecificationAllows(string change)
    {
        CallUpdate update = change switch
        {
            "hang up" => new CallUpdate.HangUp(),
            "cancel" => new CallUpdate.Cancel(),
            _ => new CallUpdate.Redirect("<Response><Hangup/></Response>"),
        };

        Assert.StartsWith("CA", (await (await prism.OpenAsync()).UpdateCallAsync(Sid, update, Token)).Sid, StringComparison.Ordinal);
    }

    /// <summary>The examples link to a second page that the specification itself does not allow: the first one is read.</summary>
    [Fact]
    public async Task Lists_TheFirstPageOfEach_IsWhatTheSpecificationAllows()
    {
        Assert.NotNull(await FirstAsync((await prism.OpenAsync()).ListCallsAsync("+12125550123", "+15005550006", Token)));
        await FirstAsync((await prism.OpenAsync()).ListEventsAsync(Sid, Token));
        Assert.NotNull(await FirstAsync((await prism.OpenAsync()).ListRecordingsAsync(Sid, Token)));
    }

    [Fact]
    public async Task StartRecordingAsync_IsWhatTheSpecificationAllows() => Assert.StartsWith(
        "RE",
        (await (await prism.OpenAsync()).StartRecordingAsync(Sid, new NewRecording(new Uri("https://host.example.com/recording?attempt=1#rc=3")), Token)).Sid,
        StringComparison.Ordinal);

    [Fact]
    public async Task StopRecordingAsync_IsWhatTheSpecificationAllows() =>
        await (await prism.OpenAsync()).StopRecordingAsync(Sid, "RE00000000000000000000000000000001", Token);

    [Fact]
    public async Task DeleteRecordingAsync_IsWhatTheSpecificationAllows() =>
        await (await prism.OpenAsync()).DeleteRecordingAsync("RE00000000000000000000000000000001", Token);

    /// <summary>What the doctor asks. Permissions are of another product, which is not in this specification.</summary>
    [Fact]
    public async Task Account_WhatTheDoctorAsks_IsWhatTheSpecificationAllows()
    {
        var api = await prism.OpenAccountAsync();

        Assert.NotNull((await api.FetchAccountAsync(Token)).Status);
        Assert.NotNull((await FirstAsync(api.ListOwnNumbersAsync("+15005550006", Token)))?.PhoneNumber);
        Assert.NotNull((await FirstAsync(api.ListVerifiedNumbersAsync("+15005550006", Token)))?.PhoneNumber);
    }

    /// <summary>Prism would notice: it is no server that says yes to everything.</summary>
    [Fact]
    public async Task FetchCallAsync_NoIdentifierOfACall_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<TwilioException>(async () => await (await prism.OpenAsync()).FetchCallAsync("CA1", Token));

        Assert.Equal(TwilioFault.Bug, refused.Fault);
    }

    private static async Task<T?> FirstAsync<T>(IAsyncEnumerable<T> items)
        where T : class
    {
        await foreach (var item in items)
        {
            return item;
        }

        return null;
    }

    /// <summary>Prism on the specification, and our client of it. Started by the first test that wants it.</summary>
    public sealed class Server : IAsyncDisposable
    {
        private readonly string _specification = Path.Combine(Path.GetTempPath(), $"twilio-{Guid.NewGuid():N}.json");

        private NodeProcess? _prism;
        private ServiceProvider? _services;

        internal Task<ITwilioApi> OpenAsync() => OpenAsync<ITwilioApi>();

        internal Task<ITwilioAccountApi> OpenAccountAsync() => OpenAsync<ITwilioAccountApi>();

        private async Task<T> OpenAsync<T>()
            where T : notnull
        {
            _services ??= await StartAsync();
            return _services.GetRequiredService<T>();
        }

        public async ValueTask DisposeAsync()
        {
            if (_services is not null)
            {
                await _services.DisposeAsync();
            }

            if (_prism is not null)
            {
                await _prism.DisposeAsync();
            }

            File.Delete(_specification);
        }

        private async Task<ServiceProvider> StartAsync()
        {
            var official = SharedFiles.Require("reference/twilio_api_v2010.json");
            await using (var making = new NodeProcess("specification.mjs", official, _specification))
            {
                await making.EndsAsync(Token);
            }

            var port = NodeProcess.FreePort();
            _prism = new NodeProcess("node_modules/@stoplight/prism-cli/dist/index.js", "mock", "-h", "127.0.0.1", "-p", $"{port}", "-v", "error", _specification);
            await _prism.ListensAsync(port, Token);
            var services = new ServiceCollection();
            services.AddTwilioApi();
            services.AddSingleton(Options.Create(new TwilioOptions
            {
                AccountSid = "AC00000000000000000000000000000001",
                AuthToken = "token",
                ApiBaseUrl = new Uri($"http://127.0.0.1:{port}"),
            }));
            return services.BuildServiceProvider();
        }
    }
}
