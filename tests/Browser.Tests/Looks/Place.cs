namespace Ombud.Browser.Tests;

/// <summary>A page in a state: who comes there, and what the person did.</summary>
internal sealed record Place(string? Persona, Func<Visitor, Desk, Task> OpenAsync)
{
    public static Place At(string? persona, string path) => new(persona, (visitor, _) => visitor.GoAsync(path));

    public static Place Of(string persona, Func<Desk, string> path) =>
        new(persona, (visitor, desk) => visitor.GoAsync(path(desk)));

    public static Place Pressed(string? persona, Func<Desk, string> path, string button) =>
        new(persona, async (visitor, desk) =>
        {
            await visitor.GoAsync(path(desk));
            await visitor.PressAsync(button);
        });
}
