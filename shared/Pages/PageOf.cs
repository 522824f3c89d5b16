using Microsoft.AspNetCore.Components;

namespace Ombud.Pages;

/// <summary>A whole page; its view holds everything that it shows.</summary>
public abstract class PageOf<TView> : ComponentBase
    where TView : class
{
    [Parameter, EditorRequired] public PageFrame Frame { get; set; } = null!;

    [Parameter, EditorRequired] public TView View { get; set; } = null!;

    private protected string T(Text text) => text.In(Frame.Language);

    private protected Times Times => new(Frame.Language, Frame.Now);
}

/// <summary>The desk exists in nb and nn: en becomes nb throughout, never a page in two languages.</summary>
public abstract class DeskPageOf<TView> : PageOf<TView>
    where TView : class
{
    protected override void OnParametersSet() => Frame = Frame with
    {
        IsDesk = true,
        Language = Frame.Language is Language.En ? Language.Nb : Frame.Language,
    };
}

/// <summary>A part of a page; the frame reaches it through the layout.</summary>
public abstract class Part : ComponentBase
{
    [CascadingParameter] public PageFrame Frame { get; set; } = null!;

    private protected string T(Text text) => text.In(Frame.Language);

    private protected Times Times => new(Frame.Language, Frame.Now);
}

/// <summary>A part that shows a view, or some of it.</summary>
public abstract class PartOf<TView> : Part
    where TView : class
{
    [Parameter, EditorRequired] public TView View { get; set; } = null!;
}
