using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ombud.Stores;

namespace Ombud.House.Tests.Bicep;

/// <summary>Who may what in Azure: the least that each app needs.</summary>
public sealed partial class RoleTests
{
    internal static readonly Dictionary<string, string> Roles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0"] = "Service Bus Data Receiver",
        ["69a216fc-b8fb-44d8-bc22-1f3c2cd27a39"] = "Service Bus Data Sender",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    [Fact]
    public void Each_app_has_the_rights_that_it_needs_and_no_more() => Assert.Equal(
        [
            "alerts: Key Vault Secrets User on secrets/signing-2027-01",
            "alerts: Monitoring Metrics Publisher on components/appi-ombud-prod",
            "alerts: Service Bus Data Receiver on queues/alarms",
            "alerts: Service Bus Data Receiver on queues/alerts",
            "alerts: Service Bus Data Receiver on queues/answers",
            "alerts: Service Bus Data Sender on queues/alarms",
            "alerts: Service Bus Data Sender on queues/alerts",
            "alerts: Storage Blob Data Contributor on containers/backup",
            "alerts: Storage Blob Data Owner on the host's account",
            "alerts: Storage Queue Data Contributor on the host's account",
            "alerts: Storage Table Data Contributor on tables/Anchors",
            "alerts: Storage Table Data Contributor on tables/Cases",
            "alerts: Storage Table Data Contributor on the host's account",
            "web: Key Vault Secrets User on secrets/codes-a",
            "web: Key Vault Secrets User on secrets/signing-2027-01",
            "web: Monitoring Metrics Publisher on components/appi-ombud-prod",
            "web: Service Bus Data Sender on queues/alarms",
            "web: Service Bus Data Sender on queues/alerts",
            "web: Service Bus Data Sender on queues/answers",
            "web: Storage Blob Data Owner on the host's account",
            "web: Storage Queue Data Contributor on the host's account",
            "web: Storage Table Data Contributor on tables/Anchors",
            "web: Storage Table Data Contributor on tables/Cases",
            "web: Storage Table Data Contributor on tables/Sessions",
            "web: Storage Table Data Contributor on the host's account",
        ],
        Deployed.Of("Microsoft.Authorization/roleAssignments").Select(Said).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_right_stands_in_the_file_of_rights() => Assert.Equal(
        ["bicep/roles.bicep"],
        Repository.Ending(".bicep")
            .Where(path => Repository.Read(path).Contains("roleAssignments", StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Nothing_in_Azure_can_be_reached_with_a_key() => Findings.None(
        from path in Repository.Ending(".bicep")
        from call in Keys().Matches(Repository.Read(path))
        select $"{path}: {call.Value}");

    [Fact]
    public void Tables_and_queues_are_those_that_the_code_knows()
    {
        var (storage, bus) = (new StorageOptions(), new BusOptions());

        Assert.Equal(
            [storage.AnchorsTable, storage.CasesTable, storage.SessionsTable],
            Deployed.Of("Microsoft.Storage/storageAccounts/tableServices/tables").Select(Deployed.Name).Order());
        Assert.Equal(new BackupOptions().Container, Deployed.Settings("alerts")["Backup__Container"]);
        Assert.Equal(
            [
                (bus.AlarmsQueue, BusOptions.AlarmDeliveries, true),
                (bus.AlertsQueue, BusOptions.AlertDeliveries, true),
                (bus.AnswersQueue, BusOptions.AnswerDeliveries, true),
            ],
            Deployed.Of("Microsoft.ServiceBus/namespaces/queues").Select(one => (
                Deployed.Name(one), (int)one["properties"]!["maxDeliveryCount"]!,
                (bool)one["properties"]!["requiresDuplicateDetection"]!)).Order());
    }

    private static string Said(JsonNode assignment)
    {
        var properties = assignment["properties"]!;
        var who = (string)properties["principalId"]!;
        var role = ((string)properties["roleDefinitionId"]!).Split('/')[^1];
        var scope = Scope().Match((string)assignment["id"]!).Groups[1].Value;
        var place = scope.StartsWith("storageAccounts/stombudhost", StringComparison.Ordinal)
            ? "the host's account"
            : scope;
        return $"{(who.Contains("outputs.web.", StringComparison.Ordinal) ? "web" : "alerts")}: "
            + $"{Roles.GetValueOrDefault(role, role)} on {place}";
    }

    // The last two parts of what the right is on.
    [GeneratedRegex(@"extensionResourceId\('[^']*/([^/']+/[^/']+)'")]
    private static partial Regex Scope();

    [GeneratedRegex(@"\blist(Keys|Secrets|AccountSas|ServiceSas|Credentials)\(", RegexOptions.IgnoreCase)]
    private static partial Regex Keys();
}
