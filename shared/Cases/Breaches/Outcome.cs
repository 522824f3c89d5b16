namespace Ombud.Cases.Breaches;

/// <summary>What must follow from a breach, each including the one before: all are registered (art. 33(5)).</summary>
public enum Outcome
{
    Register,

    /// <summary>Art. 33: Datatilsynet is notified.</summary>
    Notify,

    /// <summary>Art. 33 and 34: the persons are told too.</summary>
    NotifyAndTell,
}
