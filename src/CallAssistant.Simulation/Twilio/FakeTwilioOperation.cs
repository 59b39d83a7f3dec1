namespace CallAssistant.Simulation;

/// <summary>What a request to <see cref="FakeTwilio"/> asks for.</summary>
public enum FakeTwilioOperation
{
    /// <summary>To place a call.</summary>
    CreateCall,

    /// <summary>To tell about one call.</summary>
    FetchCall,

    /// <summary>To end or redirect a call.</summary>
    UpdateCall,

    /// <summary>To list: calls, events, recordings, numbers.</summary>
    List,

    /// <summary>To delete a recording.</summary>
    DeleteRecording,

    /// <summary>To start the recording of a live call.</summary>
    StartRecording,

    /// <summary>To stop a recording.</summary>
    StopRecording,
}
