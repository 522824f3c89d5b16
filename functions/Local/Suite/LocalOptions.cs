using Azure.Data.Tables;
using Microsoft.Extensions.Logging;

namespace Ombud.Local.Suite;

internal sealed record LocalOptions
{
    /// <summary>0 for any free port.</summary>
    public int Port { get; init; } = 7071;

    /// <summary>Of each app: the first in the host's process, each further one in its own.</summary>
    public int Instances { get; init; } = 1;

    /// <summary>Null: nothing outlives the suite.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Delete what is stored.</summary>
    public bool Fresh { get; init; }

    /// <summary>What the clock shows at the start; null for real time, or where the last run was.</summary>
    public Instant? Now { get; init; }

    /// <summary>The clock moves only when told to. Needs <see cref="Now"/>.</summary>
    public bool IsFrozen { get; init; }

    /// <summary>An Azurite that others use too; <see cref="TablePrefix"/> then keeps the suites apart.</summary>
    public string? AzuriteConnectionString { get; init; }

    public string TablePrefix { get; init; } = "";

    /// <summary>Tables in this process, in place of Azurite: no fault meets their calls, and further instances do not
    /// reach them.</summary>
    public TableServiceClient? Tables { get; init; }

    /// <summary>More settings for the apps, as on a command line: <c>--Section:Key=value</c>.</summary>
    public IReadOnlyList<string> WebSettings { get; init; } = [];

    public IReadOnlyList<string> AlertsSettings { get; init; } = [];

    /// <summary>The same, where Teams shows cards.</summary>
    public LocalOptions WithCards() => this with
    {
        WebSettings = [.. WebSettings, "--Reminders:Cards=true"],
        AlertsSettings = [.. AlertsSettings, "--Reminders:Cards=true"],
    };

    /// <summary>The port of an Agents Playground beside the suite, 0 for any free one; null for none.</summary>
    public int? Playground { get; init; }

    /// <summary>Where the apps log to; nowhere by default.</summary>
    public Action<ILoggingBuilder> Logging { get; init; } = _ => { };
}

/// <summary>The host cannot start, and the message tells the developer why and what to do.</summary>
internal sealed class StartRefusedException(string sentence, Exception? inner = null) : Exception(sentence, inner);
