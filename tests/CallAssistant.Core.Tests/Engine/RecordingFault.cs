namespace CallAssistant.Core.Tests.Engine;

/// <summary>How a <see cref="RecordingNetwork"/> answers.</summary>
public enum RecordingFault
{
    None,
    Fails,
    Throws,
    Silent,
}
