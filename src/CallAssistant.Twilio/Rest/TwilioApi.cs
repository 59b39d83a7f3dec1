using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Polly.Timeout;

namespace CallAssistant.Twilio;

/// <summary>Twilio's REST API, version 2010-04-01.</summary>
/// <param name="clients">Makes the two clients of <see cref="TwilioHttp"/>.</param>
/// <param name="options">The account.</param>
/// <param name="time">The clock of the dial's timeout.</param>
internal sealed class TwilioApi(IHttpClientFactory clients, IOptions<TwilioOptions> options, TimeProvider time) : ITwilioApi, ITwilioAccountApi
{
    /// <summary>How long the answer to a request that is sent once is waited for, where the caller does not give up before: no shorter than the engine may be told to wait for a dial.</summary>
    public static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(1);

    private const int PageSize = 50;

    private readonly TwilioOptions _options = options.Value;

    public Task<TwilioCall> CreateCallAsync(NewCall call, CancellationToken cancellationToken) =>
        SendOnceAsync(Account("Calls.json"), call.ToForm(), TwilioJson.Default.TwilioCall, cancellationToken);

    public Task<TwilioCall> FetchCallAsync(string callSid, CancellationToken cancellationToken) =>
        SendAsync(TwilioHttp.Retrying, HttpMethod.Get, Account($"Calls/{Escape(callSid)}.json"), form: null, TwilioJson.Default.TwilioCall, cancellationToken);

    public Task<TwilioCall> UpdateCallAsync(string callSid, CallUpdate update, CancellationToken cancellationToken) =>
        SendAsync(TwilioHttp.Retrying, HttpMethod.Post, Account($"Calls/{Escape(callSid)}.json"), update.ToForm(), TwilioJson.Default.TwilioCall, cancellationToken);

    public IAsyncEnumerable<TwilioCall> ListCallsAsync(string? to, string from, CancellationToken cancellationToken) =>
        ListAsync($"Calls.json?{(to is null ? "" : $"To={Escape(to)}&")}From={Escape(from)}&PageSize={PageSize}", TwilioJson.Default.CallPage, page => (page.Calls, page.NextPageUri), cancellationToken);

    public IAsyncEnumerable<TwilioCallEvent> ListEventsAsync(string callSid, CancellationToken cancellationToken) =>
        ListAsync($"Calls/{Escape(callSid)}/Events.json?PageSize={PageSize}", TwilioJson.Default.EventPage, page => (page.Events, page.NextPageUri), cancellationToken);

    public Task<TwilioRecording> StartRecordingAsync(string callSid, NewRecording recording, CancellationToken cancellationToken) =>
        SendOnceAsync(Account($"Calls/{Escape(callSid)}/Recordings.json"), recording.ToForm(), TwilioJson.Default.TwilioRecording, cancellationToken);

    public async Task StopRecordingAsync(string callSid, string recordingSid, CancellationToken cancellationToken)
    {
        try
        {
            var form = new FormFields().Add("Status", "stopped");
            await SendAsync(TwilioHttp.Retrying, HttpMethod.Post, Account($"Calls/{Escape(callSid)}/Recordings/{Escape(recordingSid)}.json"), form, TwilioJson.Default.TwilioRecording, cancellationToken);
        }
        catch (TwilioException exception) when (exception.Fault is TwilioFault.NotFound or TwilioFault.AlreadyEnded)
        {
            // Over is over.
        }
    }

    public IAsyncEnumerable<TwilioRecording> ListRecordingsAsync(string callSid, CancellationToken cancellationToken) =>
        ListAsync($"Calls/{Escape(callSid)}/Recordings.json?PageSize={PageSize}", TwilioJson.Default.RecordingPage, page => (page.Recordings, page.NextPageUri), cancellationToken);

    public Task<TwilioAccount> FetchAccountAsync(CancellationToken cancellationToken) =>
        SendAsync(TwilioHttp.Retrying, HttpMethod.Get, new Uri(_options.ApiBaseUrl, $"/2010-04-01/Accounts/{_options.AccountSid}.json"), form: null, TwilioJson.Default.TwilioAccount, cancellationToken);

    public IAsyncEnumerable<TwilioNumber> ListOwnNumbersAsync(string phoneNumber, CancellationToken cancellationToken) =>
        ListAsync($"IncomingPhoneNumbers.json?PhoneNumber={Escape(phoneNumber)}&PageSize={PageSize}", TwilioJson.Default.OwnNumberPage, page => (page.IncomingPhoneNumbers, page.NextPageUri), cancellationToken);

    public IAsyncEnumerable<TwilioNumber> ListVerifiedNumbersAsync(string phoneNumber, CancellationToken cancellationToken) =>
        ListAsync($"OutgoingCallerIds.json?PhoneNumber={Escape(phoneNumber)}&PageSize={PageSize}", TwilioJson.Default.VerifiedNumberPage, page => (page.OutgoingCallerIds, page.NextPageUri), cancellationToken);

    public Task<TwilioDialingPermission> FetchDialingPermissionAsync(string region, CancellationToken cancellationToken)
    {
        // Twilio has it on a host of its own; a stand-in has one host.
        var api = _options.ApiBaseUrl.Host == "api.twilio.com" ? new Uri("https://voice.twilio.com") : _options.ApiBaseUrl;
        return SendAsync(TwilioHttp.Retrying, HttpMethod.Get, new Uri(api, $"/v1/DialingPermissions/Countries/{Escape(region)}"), form: null, TwilioJson.Default.TwilioDialingPermission, cancellationToken);
    }

    public async Task DeleteRecordingAsync(string recordingSid, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await SendAsync(TwilioHttp.Retrying, HttpMethod.Delete, Account($"Recordings/{Escape(recordingSid)}.json"), form: null, cancellationToken);
        }
        catch (TwilioException exception) when (exception.Fault == TwilioFault.NotFound)
        {
            // Gone is gone.
        }
    }

    private async Task<T> SendOnceAsync<T>(Uri uri, FormFields form, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(LongestAnswer, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await SendAsync(TwilioHttp.Dialling, HttpMethod.Post, uri, form, type, either.Token);
        }
        catch (OperationCanceledException exception) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TwilioException(TwilioFault.Ambiguous, "Twilio did not answer in time.", innerException: exception);
        }
    }

    private async IAsyncEnumerable<TItem> ListAsync<TItem, TPage>(
        string path, JsonTypeInfo<TPage> type, Func<TPage, (IReadOnlyList<TItem>? Items, string? Next)> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (Uri? next = Account(path); next is not null;)
        {
            var page = read(await SendAsync(TwilioHttp.Retrying, HttpMethod.Get, next, form: null, type, cancellationToken));
            foreach (var item in page.Items ?? [])
            {
                yield return item;
            }

            next = page.Next is { Length: > 0 } uri ? Follow(uri) : null;
        }
    }

    private async Task<T> SendAsync<T>(string client, HttpMethod method, Uri uri, FormFields? form, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(client, method, uri, form, cancellationToken);
        try
        {
            return await JsonSerializer.DeserializeAsync(await answer.Content.ReadAsStreamAsync(cancellationToken), type, cancellationToken)
                ?? throw new JsonException("The answer is null.");
        }
        catch (Exception exception) when (exception is JsonException or IOException or HttpRequestException)
        {
            throw new TwilioException(TwilioFault.Ambiguous, "Twilio's answer cannot be read.", answer.StatusCode, innerException: exception);
        }
    }

    /// <summary>Sends a request and gives back the answer of a success.</summary>
    private async Task<HttpResponseMessage> SendAsync(string client, HttpMethod method, Uri uri, FormFields? form, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, uri) { Content = form?.ToContent() };
        request.Headers.Authorization = Credentials();
        HttpResponseMessage answer;
        try
        {
            answer = await clients.CreateClient(client).SendAsync(request, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutRejectedException)
        {
            throw new TwilioException(TwilioFault.Ambiguous, "Twilio cannot be reached, or the connection was lost.", innerException: exception);
        }

        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        using (answer)
        {
            throw await RefusalAsync(answer, cancellationToken);
        }
    }

    private static async Task<TwilioException> RefusalAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        ErrorBody? body = null;
        try
        {
            body = await JsonSerializer.DeserializeAsync(await answer.Content.ReadAsStreamAsync(cancellationToken), TwilioJson.Default.ErrorBody, cancellationToken);
        }
        catch (Exception exception) when (exception is JsonException or IOException or HttpRequestException)
        {
            // Somebody in between answered, in a language of their own: the status has to do.
        }

        var words = body?.Message ?? body?.Detail ?? body?.Title ?? $"Twilio answered with status {(int)answer.StatusCode}.";
        return new TwilioException(TwilioErrors.Judge(answer.StatusCode, body?.Code), words, answer.StatusCode, body?.Code);
    }

    private AuthenticationHeaderValue Credentials()
    {
        var pair = _options.ApiKeySid is { } key ? $"{key}:{_options.ApiKeySecret}" : $"{_options.AccountSid}:{_options.AuthToken}";
        return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
    }

    private Uri Account(string path) => new(_options.ApiBaseUrl, $"/2010-04-01/Accounts/{_options.AccountSid}/{path}");

    /// <summary>The next page is on the same server: the credentials go nowhere else.</summary>
    private Uri Follow(string next) => next is ['/', not ('/' or '\\'), ..]
        ? new Uri(_options.ApiBaseUrl, next)
        : throw new TwilioException(TwilioFault.Ambiguous, "Twilio's next page is not on the same server.", HttpStatusCode.OK);

    private static string Escape(string value) => Uri.EscapeDataString(value);
}
