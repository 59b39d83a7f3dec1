namespace CallAssistant.Ai.Models;

/// <summary>Adds up what models used for one call. Safe for concurrent use: requests end on any thread.</summary>
internal sealed class ModelSpending
{
    private readonly Lock _lock = new();
    private readonly List<Money> _costs = [];
    private long _inputTokens;
    private long _outputTokens;

    public (long Input, long Output) Tokens
    {
        get
        {
            lock (_lock)
            {
                return (_inputTokens, _outputTokens);
            }
        }
    }

    /// <summary>Takes note of a request: what <see cref="CallContext.ModelUsed"/> is set to.</summary>
    public void Add(ModelUsage usage)
    {
        lock (_lock)
        {
            _inputTokens += usage.InputTokens;
            _outputTokens += usage.OutputTokens;
            var known = _costs.FindIndex(cost => cost.IsComparableTo(usage.Cost));
            if (known < 0)
            {
                _costs.Add(usage.Cost);
            }
            else
            {
                _costs[known] = _costs[known] with { Amount = _costs[known].Amount + usage.Cost.Amount };
            }
        }
    }

    /// <summary>What was spent so far in a currency. Money of another one is not converted.</summary>
    public Money In(string currency)
    {
        lock (_lock)
        {
            return new Money(_costs.Where(cost => cost.Currency == currency).Sum(cost => cost.Amount), currency);
        }
    }
}
