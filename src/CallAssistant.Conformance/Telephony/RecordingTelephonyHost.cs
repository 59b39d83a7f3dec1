namespace CallAssistant.Conformance;

/// <summary>The host of a provider with <see cref="TelephonyCapabilities.CanRecord"/>: <see cref="RecordingSuite{THost}"/> is to be derived for it too.</summary>
public abstract class RecordingTelephonyHost : TelephonyHost;
