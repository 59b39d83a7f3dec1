using CallAssistant.Simulation;
using Microsoft.Extensions.Options;

namespace CallAssistant.Host.Configuration;

/// <summary>Says in plain words why the host cannot start.</summary>
internal static class StartFault
{
    /// <summary>The message for the person who starts the host; null for a fault that is a mistake in the code and deserves its stack trace.</summary>
    public static string? Describe(Exception fault) => fault switch
    {
        AggregateException many when many.InnerExceptions.All(inner => Describe(inner) is not null) => string.Join(Environment.NewLine, many.InnerExceptions.Select(Describe)),
        HostSettingsException => fault.Message,
        OptionsValidationException options => string.Join(Environment.NewLine, options.Failures.Select(failure => failure.StartsWith(HostSettings.Prefix, StringComparison.Ordinal) ? failure : $"{OptionSections.KeyOf(options.OptionsType)}: {failure}")),

        // The configuration binder: the message names value and key.
        InvalidOperationException { InnerException: FormatException or ArgumentException } => fault.Message,
        CallAssistantException or CalleeFileException => fault.Message,

        // The address is taken.
        IOException => fault.Message,
        _ => null,
    };
}
