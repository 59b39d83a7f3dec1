namespace CallAssistant.Core.Tests.Engine;

/// <summary>Nothing of this process goes on.</summary>
internal sealed class ProcessDiedException() : Exception("The process has died.");
