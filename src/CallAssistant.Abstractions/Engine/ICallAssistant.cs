namespace CallAssistant;

/// <summary>Makes phone calls on a person's behalf: the way into the library.</summary>
/// <remarks>
/// Safe for concurrent use. Reading is done with the stores (<see cref="ICallStore"/>, <see cref="IContactStore"/> …); everything that changes a task or a call goes through here. What
/// a user may not do comes back as a <see cref="CallProblem"/>; faults are thrown as <see cref="CallAssistantException"/>.
/// </remarks>
public interface ICallAssistant
{
    /// <summary>Stores a task and plans it. Returns with the plan, or with the task still <see cref="CallTaskStatus.Preparing"/> when planning takes longer than the configured wait or fails for now; the worker then goes on.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="cancellationToken">Stops the waiting; a stored task stays and is planned by the worker.</param>
    ValueTask<CallReply<CallTask>> CreateTaskAsync(string userId, NewCallTask request, CancellationToken cancellationToken = default);

    /// <summary>Changes a task that is not being called and is not over, and plans it again where the change matters.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellationToken">Stops the waiting; the change may have happened.</param>
    ValueTask<CallReply<CallTask>> UpdateTaskAsync(string userId, Guid taskId, CallTaskChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Gives a task up. A task that is being called has to be hung up first; giving up twice is fine.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="cancellationToken">Stops the waiting; the change may have happened.</param>
    ValueTask<CallReply<CallTask>> CancelTaskAsync(string userId, Guid taskId, CancellationToken cancellationToken = default);

    /// <summary>Agrees to the plan's mandate and starts the call: checks the dial policy, stores the attempt, dials once, and returns when the provider has answered. The call then goes on in the background.
    /// Where calls that were started before are to be dialled first (<see cref="TelephonyCapabilities.CallsPerSecond"/>) it returns at once, with a session that is <see cref="CallSessionStatus.Initiated"/>: it is dialled at its turn, also by another process when this one is gone.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="taskId">The task; it must be <see cref="CallTaskStatus.ReadyToCall"/>.</param>
    /// <param name="cancellationToken">Stops the waiting; a stored attempt goes on.</param>
    ValueTask<CallReply<StartedCall>> StartCallAsync(string userId, Guid taskId, CancellationToken cancellationToken = default);

    /// <summary>Ends a call that has not ended yet. What was heard until then is processed as usual.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="cancellationToken">Stops the waiting; the request may have been passed on.</param>
    ValueTask<CallReply<CallSession>> HangUpAsync(string userId, Guid sessionId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Tells a live call something: an answer to what it asked (<see cref="PrincipalRequest"/>), a hint, words to say, or to hang up. The first answer to a request counts. An answer that comes after the deadline, or after the
    /// call, changes nothing on the call: calling back is proposed as a task, with what was offered and decided.
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="order">What the user wants.</param>
    /// <param name="cancellationToken">Stops the waiting; the order may be followed.</param>
    /// <returns>The session, and whether the order was followed or came too late; a problem of kind <see cref="ProblemKind.InvalidState"/> where the call is over, the request is not open or another host holds the call.</returns>
    ValueTask<CallReply<ToldCall>> TellAsync(string userId, Guid sessionId, CallOrder order, CancellationToken cancellationToken = default);

    /// <summary>Writes the receipt of a call as its journal stands, also while it is live, and checks the journal's hash chain.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    ValueTask<CallReply<CallReceipt>> GetReceiptAsync(string userId, Guid sessionId, CancellationToken cancellationToken = default);

    /// <summary>Makes sure that a call that is over has been processed, and returns its result. Doing it again changes nothing.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="sessionId">The session; it must be over.</param>
    /// <param name="cancellationToken">Stops the waiting; the work may have been done.</param>
    ValueTask<CallReply<ProcessedCall>> ProcessAsync(string userId, Guid sessionId, CancellationToken cancellationToken = default);

    /// <summary>Follows a session: the journal entries after a position, then each new one, until the session is processed or erased.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="after">Sequence number after which to begin; 0 for all.</param>
    /// <param name="cancellationToken">Stops the following.</param>
    /// <returns>The entries in order, without gaps or repeats. Empty when the user has no such session.</returns>
    IAsyncEnumerable<JournalEntry> WatchAsync(string userId, Guid sessionId, long after = 0, CancellationToken cancellationToken = default);

    /// <summary>Parses a telephone number and checks it against the numbers that may be dialled.</summary>
    /// <param name="userId">The user, whose region is taken for numbers without a country code.</param>
    /// <param name="phoneNumber">The number in any readable form.</param>
    /// <param name="cancellationToken">Stops the reading of settings.</param>
    /// <returns>The number in E.164 form, or a problem of kind <see cref="ProblemKind.Invalid"/> that says which rule refuses it.</returns>
    ValueTask<CallReply<string>> CheckPhoneNumberAsync(string userId, string phoneNumber, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes a checked webhook's hint: looks soon at the session of the provider's call, or of the attempt where the call is not known yet. A call whose attempt is over without it, or was erased, is ended: nobody would
    /// talk on it. That stands once in the journal. Nothing is ever dialled because of a hint.
    /// </summary>
    /// <param name="providerCallId">The provider's identifier of the call.</param>
    /// <param name="attemptId">The attempt that the webhook names; null when it names none.</param>
    /// <param name="cancellationToken">Stops the look. The hint itself is not stored.</param>
    ValueTask NoteProviderEventAsync(string providerCallId, Guid? attemptId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes note of a call that comes in. Where the number was called lately (<c>DialPolicyOptions.CallBackWindow</c>), the user of the latest of those calls gets a notification of kind
    /// <see cref="NotificationKind.CallBack"/>, at most one an hour for a number and a task, however often it calls or is told of. Of anybody else nothing is stored.
    /// </summary>
    /// <param name="providerCallId">The provider's identifier of the call that comes in.</param>
    /// <param name="from">The caller's number. One that is not in E.164 form, as where it is withheld, is nobody's.</param>
    /// <param name="cancellationToken">Stops the waiting; the notification may have been stored.</param>
    ValueTask NoteCallBackAsync(string providerCallId, string from, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes everything that is stored of a user as one JSON document in UTF-8: settings, contacts, tasks with plan, mandate and answers, their sessions with journal, transcript and facts,
    /// and notifications. It begins with <c>format_version</c> (1) and <c>exported_at</c>. Answers kept under idempotency keys are copies of a day and not part of it; neither is what the telephony
    /// provider holds.
    /// </summary>
    /// <remarks>
    /// Reads page by page and holds one page and one session's journal at a time. What changes meanwhile is in it as it was before or as it is after. After a fault the document is not closed, so it
    /// cannot be taken for a whole one.
    /// </remarks>
    /// <param name="userId">The user. One of whom nothing is stored gets the default settings and empty lists.</param>
    /// <param name="destination">Where the document goes. Written and flushed, never closed.</param>
    /// <param name="cancellationToken">Stops the writing, which leaves the document open.</param>
    ValueTask ExportUserAsync(string userId, Stream destination, CancellationToken cancellationToken = default);

    /// <summary>
    /// Erases everything of a user: calls that still go on are hung up first, then the telephony provider deletes its recordings, then the store erases all that it holds. Again changes nothing.
    /// </summary>
    /// <remarks>
    /// A call that another request starts at the same moment ends by itself as soon as its holder is refused a commit or the renewal of its lease, within a third of
    /// <c>WorkerOptions.LeaseDuration</c>, and nothing of it is stored.
    /// </remarks>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Stops the waiting; calls may have been ended and the erasure may have happened.</param>
    /// <exception cref="CallAssistantException">A call did not end within 30 s, or the provider could not be asked to end one or to delete recordings. Transient; nothing was erased from the store: try again.</exception>
    ValueTask EraseUserAsync(string userId, CancellationToken cancellationToken = default);
}
