using System.Globalization;
using System.Text.RegularExpressions;
using Ombud.Simulation.Tests.Neighbours;

namespace Ombud.Simulation.Tests.Checks;

// «Melde til Datatilsynet: mandag 23. november kl. 10.00 (2 d 3 t igjen)»: what is left must be what there is from when
// the card came to stand there until then. So what is brought by a later reminder never says more than an earlier one.
internal static partial class TimeLeft
{
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(1);

    public static bool IsRight(Face face) => Said().Matches(face.Said).All(said => IsRight(said, face));

    private static bool IsRight(Match said, Face face)
    {
        var now = face.At.ToDateTimeUtc();
        var year = said.Groups["year"] is { Success: true, Value: var written }
            ? Number(written)
            : SlowCalendar.DateOf(now).Year;
        var month = Array.IndexOf(Look.Months, said.Groups["month"].Value) + 1;
        var due = SlowCalendar.At(
            new(year, month, Number(said.Groups["day"].Value)), Number(said.Groups["hour"].Value),
            Number(said.Groups["minute"].Value));
        var (days, hours, minutes) = (Count(said, "d"), Count(said, "t"), Count(said, "min"));
        var told = new TimeSpan(days, hours, minutes, 0);
        var isOver = said.Groups["over"].Success;
        // Rounded down: to the minute, and past a day to the hour. A deadline may lie at a second of its minute.
        var most = told + (days > 0 ? TimeSpan.FromHours(1) : TimeSpan.FromMinutes(1)) + OnItsWay;
        var left = isOver ? now - due : due - now;
        return left > told - OnItsWay - OnItsWay && left < most + OnItsWay;
    }

    private static int Count(Match said, string unit) =>
        said.Groups[unit] is { Success: true, Value: var count } ? Number(count) : 0;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    // In the hour that comes twice a year the card says which it is; that is left to others.
    [GeneratedRegex(
        @": [a-zø]+ (?<day>\d+)\. (?<month>[a-z]+)( (?<year>\d{4}))? kl\. (?<hour>\d\d)\.(?<minute>\d\d) "
        + @"\(((?<d>\d+) d ?)?((?<t>\d+) t ?)?((?<min>\d+) min ?)?(igjen|(?<over>over fristen))\)")]
    private static partial Regex Said();
}
