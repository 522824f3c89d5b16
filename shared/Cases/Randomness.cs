namespace Ombud.Cases;

/// <summary>Returns so many unpredictable bytes. Passed in, so that rules stay pure and a simulation replays.</summary>
public delegate byte[] Randomness(int count);
