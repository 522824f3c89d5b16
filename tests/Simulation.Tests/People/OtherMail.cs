using System.Text.RegularExpressions;
using Ombud.Cases;
using Ombud.Simulation.Tests.Machine;
using Ombud.Simulation.Tests.Neighbours;

namespace Ombud.Simulation.Tests.People;

// What comes besides letters: machines that answer, forms that a website passes on, colleagues and citizens who answer
// what we sent them, what nobody can read, and alerts that a mail system gives back.
internal sealed partial class OtherMail(World world, Func<SimulatedMail> letter)
{
    public SimulatedMail Any() => world.Random.Next(8) switch
    {
        0 => letter() with { Becomes = Becomes.NoCase, Headers = [("Auto-Submitted", "auto-replied")] },
        1 => letter() with { Becomes = Becomes.NoCase, Headers = [("List-Id", "<nytt.post.example>")] },
        // Somebody filled it in, and no machine may answer it.
        2 => letter() with { MayBeAnswered = false, Headers = [("Auto-Submitted", "auto-generated")] },
        3 => letter() with { Becomes = Becomes.Unread, MayBeAnswered = false },
        4 or 5 when world.Witness.Accepted.Count > 0 => AnswerToAlert(),
        _ when Alerts().Count > 0 => GivenBack(),
        _ => letter(),
    };

    // A colleague's answer is no inquiry. A citizen has something to say, whatever the mail answers.
    private SimulatedMail AnswerToAlert()
    {
        var about = world.Witness.Accepted[world.Random.Next(world.Witness.Accepted.Count)].Alert;
        var number = world.Rows.Find(about.Municipality, $"c_{about.Case}")!.GetString("Number");
        var mail = letter();
        var answer = mail with
        {
            Subject = $"SV: {number} (Kommunen): {mail.Subject}",
            Headers = [.. mail.Headers, ("In-Reply-To", "<varsel@ombud.example>")],
        };
        return world.Sometimes(0.3)
            ? answer
            : answer with { From = Colleague(), Becomes = Becomes.NoCase, MayBeAnswered = false };
    }

    private string Colleague() =>
        world.Sometimes(0.5) ? "vara@ombud.example" : $"{Town.Mark}@{Town.Municipalities.All[0].Domains[0]}";

    private SimulatedMail GivenBack()
    {
        var alerts = Alerts();
        var given = alerts[world.Random.Next(alerts.Count)];
        world.Told.GivenBack.Add((given.Alert, world.Clock.Now));
        return letter() with
        {
            Becomes = Becomes.NoCase,
            Subject = "Undelivered Mail Returned to Sender",
            Text = Marked().Match(given.Body).Groups["mark"].Value,
            Headers = [("Return-Path", "<>")],
        };
    }

    private List<AcceptedAlert> Alerts() =>
        [.. world.Witness.Accepted.Where(one => one.Alert.Via is Channel.Mail)];

    [GeneratedRegex(@"X-Ombud-Alert""\s*,\s*""value""\s*:\s*""(?<mark>[^""]+)""")]
    private static partial Regex Marked();
}
