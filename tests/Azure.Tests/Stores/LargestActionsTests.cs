using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Cases.Actions;
using Ombud.Cases.Breaches;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

// Whatever people write, and however often: what an action makes of a case can be stored.
[Collection(SharedAzurite.Name)]
public sealed class LargestActionsTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private static readonly Caller Everybody = new(new("tenant:all", "Alle"), (Roles)63, null);

    private readonly Random _random = new(1);

    [Fact]
    public async Task Every_action_may_be_repeated_with_the_longest_texts_and_a_notification_can_always_be_recorded()
    {
        var stored = await StoreAsync(Sample.Report());
        var actions = stored.Case.Actions.Append(new ReporterReply()).ToList();
        var notify = Of<RecordNotification>();
        var done = new List<string>();
        // All of them twice, with the one redaction last: it reads the whole history, which is long here. Only what
        // nobody has decided yet can be proposed and confirmed.
        foreach (var action in Enumerable.Repeat(notify, 10)
            .Concat([Of<Close>(), Of<Confirm>(), Of<Reopen>()])
            .Concat(actions.Where(one => one is not (Redact or Withdraw)))
            .Concat(actions.Where(one => one is not Close)))
            if (action.Do(stored.Case, await AskedAsync(action, stored.Case)) is ActionResult.Accepted(var change))
            {
                Assert.IsType<Committed.Stored>(await Cases.CommitAsync(change, stored.Tag, default));
                stored = await ReadAsync(change.Case);
                done.Add(action.Name);
            }

        Assert.Equal(actions.Select(action => action.Name).Order(), done.Distinct().Order());
        Assert.Equal(12, Notified(stored));
        IsUnbroken(await Cases.HistoryAsync(stored.Case, default));

        CaseAction Of<T>() => actions.Single(action => action is T);
    }

    [Theory]
    [InlineData('æ')]
    [InlineData('"')]
    public async Task Twenty_five_follow_ups_that_each_explain_a_delay_at_length_can_all_be_recorded(char sign)
    {
        var stored = await StoreAsync(Sample.Report());
        foreach (var phase in Enumerable.Repeat("follow-up", 25).Prepend("first"))
            stored = await DoAsync(stored, one => Sample.Accepted(((Breach)one).RecordNotification(
                Sample.Ombud, new(phase, "AR1", Sample.Morning, new(sign, Limits.Text)), Sample.Now)));

        Assert.Equal(26, Notified(stored));
    }

    private static int Notified(StoredCase stored) =>
        ((Breach)stored.Case).Notifications.Count + (((Breach)stored.Case).NotificationsInHistory ?? 0);

    private async Task<ActionRequest> AskedAsync(CaseAction action, Case one)
    {
        var history = action.NeedsHistory ? await Cases.HistoryAsync(one, default) : [];
        var by = action is ReporterReply ? Everybody with { Person = Sample.Reporter } : Everybody;
        return new(by, FieldValues.Of([.. action.Fields.SelectMany(f => Filled(f, action, one, history))]), Sample.Now)
        {
            History = history,
            Other = new(Sample.Report().Case, IsAlone: false, LeavesNobody: false),
        };
    }

    private IEnumerable<(string, string?)> Filled(
        Field field, CaseAction action, Case one, IReadOnlyList<HistoryEntry> history) => field switch
        {
            AmendedFacts => BreachFields.Amendable.Where(fact => fact.Kind is FieldKind.Text && fact.Name != "phone")
                .Select(fact => (AmendedFacts.NameOf(fact.Name), (string?)Text(fact.Limit))),
            ScoresField => [(field.Name, "sensitive:4")],
            YesNoField => [(field.Name, YesNoField.Yes)],
            MomentField => [(field.Name, Sample.Morning.ToString())],
            { Kind: FieldKind.Text } when action is Redact && field.Name == "field" =>
                [(field.Name, action.Offered(field, one, Everybody, history).Last())],
            { Kind: FieldKind.Text } => [(field.Name, Text(field.Limit))],
            // The whole text, which is the most that can be taken out.
            WordsField => [],
            { Name: "exemption" } => [],
            _ => action.Offered(field, one, Everybody, history).Take(1).Select(value => (field.Name, (string?)value)),
        };

    // Of signs that JSON writes with six, and that no compression makes much shorter.
    private string Text(int? limit) =>
        string.Concat(Enumerable.Range(0, limit ?? Limits.Text).Select(_ => (char)_random.Next(0xE000, 0xF8FF)));
}
