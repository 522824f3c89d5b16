namespace Ombud.Alerts.Graph;

/// <param name="UserId">Object id in the ombud's tenant.</param>
public sealed record GraphPerson(string UserId, string Mail);

public sealed record GraphOptions
{
    public const string Section = "Graph";

    public Uri BaseUrl { get; init; } = new("https://graph.microsoft.com/v1.0");

    /// <summary>Id of the Teams app whose manifest declares the activity types, as in its deep links.</summary>
    public required string TeamsAppId { get; init; }

    /// <summary>Id that the tenant's own catalog gave the Teams app when it was uploaded: it is installed for the ombud
    /// and the deputy if they do not have it. Null: it never is.</summary>
    public string? CatalogAppId { get; init; }

    /// <summary>The mailbox that alerts are sent from; the app may send from this one only.</summary>
    public required string Sender { get; init; }

    /// <summary>The shared mailbox that citizens write to: read every few minutes, and answered from. Null for none.
    /// </summary>
    public string? Mailbox { get; init; }

    /// <summary>Its other addresses. Whose a mail is shows by whom it was sent to beside these.</summary>
    public IReadOnlyList<string> MailboxAliases { get; init; } = [];

    /// <summary>Who gets all mail about the cases of municipalities kept for tests. Null: nobody does.</summary>
    public string? TestMailbox { get; init; }

    public required GraphPerson Ombud { get; init; }

    /// <summary>Null if nobody deputises for the ombud.</summary>
    public GraphPerson? Deputy { get; init; }

    /// <summary>The address of the desk: a mail links to the case.</summary>
    public required Uri Desk { get; init; }

    /// <summary>The language of alerts to the ombud and the deputy: <c>nb</c> or <c>nn</c>.</summary>
    public string Language { get; init; } = "nb";

    /// <summary>The same, as the texts know it.</summary>
    internal Pages.Language OmbudsLanguage => Pages.Languages.From(Language) ?? Pages.Language.Nb;

    /// <summary>Of the ombud, which is also the registration's own.</summary>
    public string Tenant { get; init; } = "";

    /// <summary>Of the suite's registration in Entra: Graph takes a notification only from the application that the
    /// Teams app names. Null: the app's own identity calls, and the ombud gets mail alone.</summary>
    public string? ClientId { get; init; }

    /// <summary>Of the app's own identity, which the registration trusts in place of a secret.</summary>
    public string? IdentityClientId { get; init; }

    /// <summary>For the local Graph only; refused outside Development.</summary>
    public string? LocalToken { get; init; }

    /// <summary>For one call. Retries are separate messages.</summary>
    public double TimeoutSeconds { get; init; } = 20;
}
