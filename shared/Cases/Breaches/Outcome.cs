namespace Ombud.Cases.Breaches;

/// <summary>What has to follow from a breach. Each includes the one before it: every case goes in the register (art.
/// 33(5)).</summary>
public enum Outcome
{
    Register,

    /// <summary>Art. 33: Datatilsynet is notified.</summary>
    Notify,

    /// <summary>Art. 33 and 34: the persons are told too.</summary>
    NotifyAndTell,
}
