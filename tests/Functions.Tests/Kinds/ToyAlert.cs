using Ombud.Cases;

namespace Ombud.Functions.Tests.Kinds;

/// <summary>What an alert about a toy tells of. Closed.</summary>
internal abstract record ToyAlert : AlertTopic
{
    private ToyAlert()
    {
    }

    public sealed record Arrived : ToyAlert
    {
        public override string Name => "arrived";

        public override bool IsNeeded(Case about, int clock) => true;
    }

    public sealed record DaysLeft(int Days) : ToyAlert
    {
        public override string Name => Numbered($"{Days}d-left");
    }

    /// <param name="Days">Since the answer was due.</param>
    public sealed record Overdue(int Days) : ToyAlert
    {
        public override string Name => Numbered($"overdue-{Days}d");
    }

    /// <summary>Null when the name is none of ours.</summary>
    public static AlertTopic? ReadName(string name)
    {
        ToyAlert? alert = name.Split('-') switch
        {
            ["arrived"] => new Arrived(),
            [var days, "left"] => new DaysLeft(Number(days)),
            ["overdue", var days] => new Overdue(Number(days)),
            _ => null,
        };
        return ReadsBack(alert, name);
    }
}
