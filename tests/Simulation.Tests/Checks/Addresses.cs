using Ombud.Cases;
using Ombud.Simulation.Tests.Neighbours;
using Ombud.Simulation.Tests.People;

namespace Ombud.Simulation.Tests.Checks;

/// <summary>Where an alert must have gone: as the town's own list has it.</summary>
internal static class Addresses
{
    public static bool AreRight(FinishedCase one, AcceptedAlert accepted)
    {
        var (alert, body) = (accepted.Alert, accepted.Body);
        var place = Town.Municipalities[one.Case.Municipality];
        // Somebody may have assigned it while the alert was on its way.
        var units = new[] { accepted.DeliveryBegan, accepted.At }.Select(at => MailOf(one, place, at));
        return (alert.To, alert.Via) switch
        {
            (Recipient.Ombud, Channel.Feed) => IsIn(accepted.Path, SimulatedGraph.OmbudUser),
            (Recipient.Deputy, Channel.Feed) => IsIn(accepted.Path, SimulatedGraph.DeputyUser),
            (Recipient.Ombud, _) => IsIn(body, "ombud@ombud.example"),
            (Recipient.Deputy, _) => IsIn(body, "vara@ombud.example"),
            (Recipient.Contact, _) => IsIn(body, place.ContactMail),
            (Recipient.Unit, _) => units.Any(mail => IsIn(body, mail)),
            _ => one.Last.Inquiry.Citizen.Mail is { } mail && IsIn(body, mail),
        };
    }

    private static string MailOf(FinishedCase one, Municipality place, NodaTime.Instant at) =>
        InquiryOracle.UnitAt(one, at) == "helse" ? $"helse@{place.Slug}.example" : place.ContactMail;

    private static bool IsIn(string text, string what) => text.Contains(what, StringComparison.Ordinal);
}
