namespace Ombud.Cases.Registers;

/// <summary>How wide a cell is shown.</summary>
public enum ColumnWidth
{
    Narrow,
    Middle,
    Wide,
}
