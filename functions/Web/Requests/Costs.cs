using System.Reflection;

namespace Ombud.Web.Requests;

/// <summary>What is limited: each person has so much of each.</summary>
public enum Effort
{
    /// <summary>Ending a session, which is never refused.</summary>
    Nothing,

    /// <summary>Each brings alerts to several people.</summary>
    Report,

    /// <summary>The one who reported writes to the ombud, who is alerted of each.</summary>
    Reply,

    /// <summary>What the desk does.</summary>
    Action,

    /// <summary>A file of a whole register.</summary>
    Export,

    /// <summary>Looking through histories and seals.</summary>
    Check,

    /// <summary>Each is a session that is stored.</summary>
    SignIn,

    /// <summary>Asking for what is not there, or not one's own. Only those who guess do it often.</summary>
    WrongNumber,

    /// <summary>Nobody has to sign in to have a receipt checked, so all share these.</summary>
    WrongReceipt,

    /// <summary>The same of the codes that open an inquiry.</summary>
    WrongCode,

    /// <summary>The same of links to a calendar.</summary>
    WrongLink,

    /// <summary>A calendar that reads its feed: so many for each link.</summary>
    Feed,

    /// <summary>What citizens send from browsers that show no work: all share these.</summary>
    Inquiry,

    /// <summary>Nobody signs in to say something about the pages, so all share these, too: each is a case.</summary>
    Feedback,
}

/// <summary>What calling a function costs its caller. Every function that is posted to states it; one that is only read
/// where it is expensive.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CostsAttribute(Effort effort) : Attribute
{
    public Effort Effort { get; } = effort;

    /// <summary>Past the limit the function shows its form again, with what was typed; also in another language
    /// (<see cref="PagesShownAgain.IsShownAgain"/>).</summary>
    public bool ShowsAgain { get; init; }

    /// <summary>The function itself counts, once it knows what for.</summary>
    public bool ByItself { get; init; }

    internal static bool IsPostedTo(MethodInfo function) => function.GetParameters()
        .SelectMany(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()?.Methods ?? [])
        .Contains("post", StringComparer.OrdinalIgnoreCase);
}
