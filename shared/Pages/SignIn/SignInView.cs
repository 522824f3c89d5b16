namespace Ombud.Pages.SignIn;

/// <param name="SignInAddress">Where the button goes; null shows that sign-in is not set up here.</param>
/// <param name="LocalConsole">In Development: the address of the page with personas.</param>
/// <param name="Refused">Why the last attempt was refused.</param>
public sealed record SignInView(string? SignInAddress, string? LocalConsole = null, Text? Refused = null);
