namespace Ombud.Stores;

/// <summary>What is stored of a case, or of its history, is damaged, or is not as the suite wrote it: nothing of it is
/// shown or acted on until somebody has looked. A case of an unknown kind is none of these.</summary>
/// <param name="municipality">The partition in which it lies.</param>
/// <param name="id">Null where nothing leads to the case itself.</param>
public sealed class UnreadableCaseException(string municipality, CaseId? id, Exception? inner = null)
    : Exception($"Case {id} in {municipality} cannot be read.", inner)
{
    public string Municipality { get; } = municipality;

    public CaseId? Id { get; } = id;
}
