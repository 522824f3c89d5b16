using Ombud.Pages.Fields;

namespace Ombud.Pages.SignIn;

/// <param name="Action">Path and query to which the same is sent again.</param>
/// <param name="Typed">Every field, as it was sent.</param>
public sealed record SignedOutView(string Action, Typed Typed);
