namespace CallAssistant.Twilio;

/// <summary>What we ask of Twilio. One interface, so that the vendor's own client could stand behind it. Every failure is a <see cref="TwilioException"/>.</summary>
internal interface ITwilioApi
{
    /// <summary>Places a call. Sent once, whatever happens. <see cref="TwilioFault.Ambiguous"/>: it may have been placed.</summary>
    Task<TwilioCall> CreateCallAsync(NewCall call, CancellationToken cancellationToken);

    Task<TwilioCall> FetchCallAsync(string callSid, CancellationToken cancellationToken);

    Task<TwilioCall> UpdateCallAsync(string callSid, CallUpdate update, CancellationToken cancellationToken);

    /// <summary>Calls from a number, to another one or to any, newest first. Not by time: a queued call has no start yet.</summary>
    IAsyncEnumerable<TwilioCall> ListCallsAsync(string? to, string from, CancellationToken cancellationToken);

    /// <summary>The requests that Twilio made for a call.</summary>
    IAsyncEnumerable<TwilioCallEvent> ListEventsAsync(string callSid, CancellationToken cancellationToken);

    /// <summary>Starts to record a live call. Sent once: again, it would start a second recording. <see cref="TwilioFault.Ambiguous"/>: it may run.</summary>
    Task<TwilioRecording> StartRecordingAsync(string callSid, NewRecording recording, CancellationToken cancellationToken);

    /// <summary>Ends a recording of a live call; one that has ended has ended.</summary>
    Task StopRecordingAsync(string callSid, string recordingSid, CancellationToken cancellationToken);

    IAsyncEnumerable<TwilioRecording> ListRecordingsAsync(string callSid, CancellationToken cancellationToken);

    /// <summary>Deletes a recording; one that is not there (any more) is deleted.</summary>
    Task DeleteRecordingAsync(string recordingSid, CancellationToken cancellationToken);
}
