namespace Ombud.Local.Faults;

/// <summary>What a developer or a test has armed against one neighbour: Graph, storage or the bus. A call meets at most
/// one fault, the first one armed.</summary>
internal sealed class FaultList(TimeProvider? time = null)
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly List<ArmedFault> _armed = [];
    // Spent faults stay here while they may still hold a call that clearing must release.
    private readonly List<ArmedFault> _spent = [];

    /// <summary>Raised when a call meets a fault, before anything else happens to the call.</summary>
    public event Action<Fault>? Met;

    public IReadOnlyList<ArmedFault> Armed
    {
        get
        {
            lock (_lock)
                return [.. _armed];
        }
    }

    public void Arm(Fault fault)
    {
        lock (_lock)
            _armed.Add(new ArmedFault(fault, _time));
    }

    /// <summary>The fault that this call meets, counted down, or null.</summary>
    /// <param name="only">Faults that it rejects are left for another stage of the same call.</param>
    public ArmedFault? Take(string method, string path, Func<Fault, bool>? only = null)
    {
        ArmedFault? met;
        lock (_lock)
        {
            met = _armed.Find(armed => armed.Meets(method, path) && only?.Invoke(armed.Fault) != false);
            if (met is null)
                return null;
            met.Spend();
            if (met.Remaining == 0)
            {
                _armed.Remove(met);
                _spent.Add(met);
            }
        }
        Met?.Invoke(met.Fault);
        return met;
    }

    public void Clear()
    {
        ArmedFault[] all;
        lock (_lock)
        {
            all = [.. _armed, .. _spent];
            _armed.Clear();
            _spent.Clear();
        }
        foreach (var fault in all)
            fault.Clear();
    }
}
