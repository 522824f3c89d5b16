using System.Reflection;
using System.Xml.Linq;
using Microsoft.Azure.Functions.Worker.Middleware;
using Ombud.House.Tests.Memory;

namespace Ombud.House.Tests;

// More than one instance of each app runs at once. What must be right lies in the table; what an instance keeps in
// memory, where no other sees it and where it ends with the process, is listed here with the reason why it may.
public sealed class InstanceTests
{
    // By field, or by the type whose insides it is.
    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["TableClient"] = "A client of the table: connections, and nothing of what it read.",
        ["BlobContainerClient"] = "A client of the backups: connections. How far a night has come says a row.",
        ["ServiceBusSender"] = "A client of the bus: its link. What it has not sent lies in the outbox.",
        ["GraphServiceClient"] = "A client of Graph: connections. What was sent says the marker.",
        ["TeamsConnector.http"] = "A client of the bot service: connections. What was sent says the marker.",
        ["TokenCredential"] = "The app's own identity: a token, fetched by each instance for itself.",
        ["ConfigurationManager"] = "An issuer's public keys as it publishes them, read again when one is unknown.",
        ["JsonWebKeySet"] = "An issuer's public keys, from the settings; they never change.",
        ["TokenValidationParameters"] = "An issuer's rules, made from the settings and never changed.",
        ["JsonWebTokenHandler"] = "Reads tokens by those rules; each token is judged for itself.",
        ["TokenRequestContext"] = "Which tokens are asked for; it never changes.",
        ["AppTraces.Source"] = "What it tells leaves the process; whoever listens is told by the settings.",
        ["SuiteMetrics._received"] = "A count since the start, added up where it is exported to.",
        ["SuiteMetrics._delay"] = "What was measured since the start, added up where it is exported to.",
        ["SuiteMetrics._failed"] = "A count since the start, added up where it is exported to.",
        ["SuiteMetrics._oldest"] = "What the last sweep here found; the newest of all instances counts.",
        ["SuiteMetrics._soon"] = "What the last sweep here found; the newest of all instances counts.",
        ["ILogger"] = "What is logged leaves the process.",
        ["ILoggerFactory"] = "What is logged leaves the process.",
        ["IHostEnvironment"] = "A setting: the same in every instance.",
        ["Stated.Known"] = "What the code states about a function: the same in every instance.",
        ["Assets.HashedNames"] = "Names of the files in the assembly, put down while the class is made.",
        ["Asset.bytes"] = "A file of the assembly; who compresses it makes another.",
        ["Asset._brotli"] = "A file of the assembly, compressed when it is first asked for.",
        ["ValueTexts._values"] = "Texts that stand in the code, put down before anybody reads them.",
        ["Outbox._underWay"] = "What this instance is sending. Its rows lie in the table until it is sent.",
        ["RecentSessions._entries"] = "A cache of rows, 30 s: so long an ended session lives on elsewhere.",
        ["Allowances._buckets"] = "What each asked of this instance of late; of a burst the others are told in a row.",
        ["SuiteWatch._last"] = "A cache of what the table says about the suite's health, 10 s.",
        ["Holds._last"] = "A cache of rows, 10 s: whoever holds a municipality waits so long before touching it.",
        ["Looked.Health"] = "The same: a look at the table that is under way or done.",
    };

    private static readonly Task<IReadOnlyCollection<State>> Kept = FindAsync();

    [Fact]
    public async Task What_must_be_right_is_not_kept_in_the_memory_of_one_instance() => Findings.None(
        from state in await Kept
        where !Reasons.ContainsKey(state.Field) && !Reasons.ContainsKey(state.Of ?? "")
        let what = state.Of is null ? state.Field : $"{state.Field} ({state.Of})"
        select $"{what} can change while its instance lives, and no other instance sees it. Keep it in the table, or "
            + $"say in {nameof(InstanceTests)} why it may differ.");

    [Fact]
    public async Task What_an_instance_keeps_in_memory_has_no_reason_left_over()
    {
        var kept = (await Kept).SelectMany(state => new[] { state.Field, state.Of }).ToHashSet();

        Findings.None(
            Reasons.Keys.Where(name => !kept.Contains(name)).Select(name => $"{name} keeps nothing any more."));
    }

    private static async Task<IReadOnlyCollection<State>> FindAsync()
    {
        var ours = Products().SelectMany(assembly => assembly.GetTypes()).Where(IsWrittenByUs).ToHashSet();
        var state = new LastingState(ours);
        state.LookAtStatics();
        foreach (var type in ours.Where(IsMadeByTheWorker).Concat(await ProgramTests.SingletonsAsync(ours.Contains)))
            state.LookInto(type);
        return state.Found;
    }

    // The protocol of settlement is made from its .proto: no state, in many classes.
    private static bool IsWrittenByUs(Type type) => type.Namespace != "Microsoft.Azure.ServiceBus.Grpc";

    private static bool IsMadeByTheWorker(Type type) => type.IsAssignableTo(typeof(IFunctionsWorkerMiddleware))
        || FunctionTests.All().Any(function => function.DeclaringType == type);

    private static IEnumerable<Assembly> Products() =>
        from path in Repository.Ending(".csproj")
        where path.StartsWith("shared/", StringComparison.Ordinal)
            || path is "functions/Web/Web.csproj" or "functions/Alerts/Alerts.csproj"
        select Assembly.Load(XDocument.Parse(Repository.Read(path)).Descendants("AssemblyName").Single().Value);
}
