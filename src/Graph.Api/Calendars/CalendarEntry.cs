namespace Graph.Api.Calendars;

/// <summary>One entry of a calendar, which lasts a whole day.</summary>
/// <param name="Id">What a calendar knows it by: the same for the same fact on every day, so that reading it again changes the entry and adds none.</param>
/// <param name="On">The day.</param>
/// <param name="Title">What it is, in a sentence.</param>
/// <param name="View">The view of the page that tells more, as it stands behind the #.</param>
/// <param name="RemindDaysBefore">How many days before it somebody is to be reminded; 0 for on the day.</param>
internal sealed record CalendarEntry(string Id, DateOnly On, string Title, string View, int RemindDaysBefore);
