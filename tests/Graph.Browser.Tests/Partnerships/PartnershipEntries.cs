using Microsoft.Playwright;

namespace Graph.Browser.Tests.Partnerships;

/// <summary>The entries of the list of partnerships.</summary>
internal static class PartnershipEntries
{
    public static ILocator Of(IPage page) => page.Locator("main ol > li");

    public static ILocator Names(IPage page) => Of(page).GetByRole(AriaRole.Heading);

    public static ILocator About(IPage page, string kind) => Of(page).Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = kind }) });
}
