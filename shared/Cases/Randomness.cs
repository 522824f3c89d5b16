namespace Ombud.Cases;

/// <summary>Gives so many unpredictable bytes. Handed in, so that rules stay pure and a simulation replays.</summary>
public delegate byte[] Randomness(int count);
