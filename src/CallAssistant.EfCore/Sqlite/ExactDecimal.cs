using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CallAssistant.EfCore;

/// <summary>Stores an amount as its decimal text: exact, and with the decimals that it was written with.</summary>
internal sealed class ExactDecimal() : ValueConverter<decimal, string>(
    value => value.ToString(CultureInfo.InvariantCulture),
    text => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture));
