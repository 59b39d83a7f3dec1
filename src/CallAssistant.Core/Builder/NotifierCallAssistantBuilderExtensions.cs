using CallAssistant;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds notifiers.</summary>
public static class NotifierCallAssistantBuilderExtensions
{
    /// <summary>Adds a notifier: each notification is delivered to all of them. The same type twice counts once.</summary>
    /// <typeparam name="T">The notifier; one instance serves the host.</typeparam>
    /// <param name="builder">The builder.</param>
    public static CallAssistantBuilder AddNotifier<T>(this CallAssistantBuilder builder)
        where T : class, INotifier
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<INotifier, T>());
        return builder;
    }
}
