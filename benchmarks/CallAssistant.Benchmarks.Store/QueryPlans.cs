using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CallAssistant.Benchmarks.Store;

/// <summary>While it lives, asks for the plan of each query that Entity Framework sends: on the same connection, in the same transaction, with the same values.</summary>
/// <remarks>Open the store after it: Entity Framework looks once a second for somebody who listens.</remarks>
internal sealed class QueryPlans : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly string[] Telling = ["SCAN", "SEARCH", "SORT", "TEMP B-TREE"];

    private readonly string _explain;
    private readonly List<IDisposable> _subscriptions = [];
    private readonly List<string> _steps = [];

    public QueryPlans(TestedDatabase database)
    {
        _explain = database.Explain;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>How tables were read and what was sorted, since it was asked last; without the conditions.</summary>
    public List<string> TakeSteps()
    {
        List<string> steps = [.. _steps];
        _steps.Clear();
        return steps;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _subscriptions.Add(value.Subscribe(this, (name, _, _) => name == RelationalEventId.CommandExecuting.Name));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData { ExecuteMethod: DbCommandMethod.ExecuteReader } data)
        {
            Ask(data.Command);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    private void Ask(DbCommand command)
    {
        var query = command.CommandText;
        command.CommandText = $"{_explain} {query}";
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                var step = reader.GetString(reader.FieldCount - 1);
                if (!step.Contains(": ", StringComparison.Ordinal) && Telling.Any(word => step.Contains(word, StringComparison.OrdinalIgnoreCase)))
                {
                    _steps.Add(step.Trim());
                }
            }
        }

        command.CommandText = query;
    }
}
