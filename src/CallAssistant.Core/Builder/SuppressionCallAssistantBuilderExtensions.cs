using CallAssistant;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds lists of numbers that must not be called.</summary>
public static class SuppressionCallAssistantBuilderExtensions
{
    /// <summary>Adds a list, for example a national register: what one of the lists has is not dialled. The same type twice counts once.</summary>
    /// <typeparam name="T">The list; one instance serves the host.</typeparam>
    /// <param name="builder">The builder.</param>
    public static CallAssistantBuilder AddSuppressionList<T>(this CallAssistantBuilder builder)
        where T : class, ISuppressionList
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<ISuppressionList, T>());
        return builder;
    }
}
