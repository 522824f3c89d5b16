using System.Reflection;
using System.Text.RegularExpressions;
using Ombud.House.Tests.Memory;

namespace Ombud.House.Tests.Papers;

/// <summary>What Alerts asks Graph for, read from its compiled code, and the rights that it takes.</summary>
internal static partial class GraphCalls
{
    // The least that Microsoft names for an application; reading a mailbox is part of writing to it. A new call needs
    // its row here, and its right a row in the guide.
    private static readonly Dictionary<string, string> Rights = new()
    {
        ["Users.Item.Teamwork.SendActivityNotification POST"] = "TeamsActivity.Send.User",
        ["Users.Item.SendMail POST"] = "Mail.Send",
        ["Users.Item.Teamwork.InstalledApps POST"] = "TeamsAppInstallation.ReadWriteSelfForUser.All",
        ["Users.Item.Events GET"] = "Calendars.ReadWrite",
        ["Users.Item.Events POST"] = "Calendars.ReadWrite",
        ["Users.Item.Events.Item PATCH"] = "Calendars.ReadWrite",
        ["Users.Item.Events.Item DELETE"] = "Calendars.ReadWrite",
        ["Users.Item.Messages POST"] = "Mail.ReadWrite",
        ["Users.Item.Messages.Item PATCH"] = "Mail.ReadWrite",
        ["Users.Item.Messages.Item DELETE"] = "Mail.ReadWrite",
        ["Users.Item.Messages.Item.Send POST"] = "Mail.Send",
        ["Users.Item.MailFolders.Item.Messages.Delta GET"] = "Mail.ReadWrite",
        ["Users.Item.MailFolders.Item GET"] = "Mail.ReadWrite",
        ["Users.Item.MailFolders GET"] = "Mail.ReadWrite",
        ["Users.Item.MailFolders POST"] = "Mail.ReadWrite",
        ["Users.Item.Messages.Item GET"] = "Mail.ReadWrite",
        ["Users.Item.Messages.Item.Attachments GET"] = "Mail.ReadWrite",
        ["Users.Item.Messages.Item.Move POST"] = "Mail.ReadWrite",
    };

    /// <summary>As <c>Users.Item.SendMail POST</c>.</summary>
    public static IReadOnlyCollection<string> All { get; } = [.. Calls().Distinct()];

    public static IEnumerable<string> WithoutRight => All.Except(Rights.Keys);

    public static IEnumerable<string> RightsForNothing => Rights.Keys.Except(All);

    public static IEnumerable<string> Needed => Rights.Values.Distinct();

    private static IEnumerable<string> Calls() =>
        from type in FunctionTests.Alerts.GetTypes()
        from method in type.GetMethods(
            BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic
            | BindingFlags.DeclaredOnly)
        from call in Instruction.Of(method)
        let member = call.Member as MethodInfo
        where member is not null
        let builder = Builder().Match(member.DeclaringType?.FullName ?? "")
        let verb = Verb().Match(member.Name)
        where builder.Success && verb.Success
        select $"{builder.Groups[1].Value} {verb.Groups[1].Value.ToUpperInvariant()}";

    [GeneratedRegex(@"^Microsoft\.Graph\.(.+)\.\w+RequestBuilder$")]
    private static partial Regex Builder();

    [GeneratedRegex("^(Get|Post|Patch|Put|Delete).*Async$")]
    private static partial Regex Verb();
}
