namespace CallAssistant.Host.Configuration;

/// <summary>The configuration cannot be used. The message has one line per fault; each names its key.</summary>
internal sealed class HostSettingsException(IEnumerable<string> faults) : Exception(string.Join(Environment.NewLine, faults));
