namespace Ombud.Web.Register;

/// <summary>One file of an export, written breach by breach: none of it stays in memory.</summary>
internal interface IRegisterFile
{
    Task AddAsync(RegisteredCase one, CancellationToken ct);

    /// <summary>A line that says that the case is there and cannot be read.</summary>
    Task AddAsync(UnreadableCase one, CancellationToken ct);

    /// <summary>Writes whatever follows the last breach.</summary>
    Task CompleteAsync(CancellationToken ct);
}
