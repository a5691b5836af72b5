using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Graph.Api.Calendars;

/// <summary>Writes a calendar as iCalendar (RFC 5545).</summary>
internal static class CalendarFile
{
    /// <summary>The media type.</summary>
    public const string MediaType = "text/calendar";

    /// <summary>The document.</summary>
    /// <param name="entries">What it has.</param>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="today">The day on which it is written.</param>
    /// <param name="page">The address of the page.</param>
    public static byte[] Write(IEnumerable<CalendarEntry> entries, string name, DateOnly today, Uri page)
    {
        Calendar calendar = new() { ProductId = "-//Partnership Graph//EN" };
        calendar.AddProperty("X-WR-CALNAME", name);
        CalDateTime written = new(today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        foreach (CalendarEntry entry in entries)
            calendar.Events.Add(EventOf(entry, written, page));
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private static CalendarEvent EventOf(CalendarEntry entry, CalDateTime written, Uri page)
    {
        Uri address = new(page, $"#/{entry.View}");
        CalendarEvent day = new()
        {
            Uid = entry.Id,
            Summary = entry.Title,
            Description = $"{entry.Title}\n{address.AbsoluteUri}",
            Start = new CalDateTime(entry.On),
            DtStamp = written,
            Url = address,
            // It takes nobody's time: a day with a deadline is not a busy one.
            Transparency = TransparencyType.Transparent,
        };
        day.Alarms.Add(new()
        {
            Action = AlarmAction.Display,
            Description = entry.Title,
            Trigger = new Trigger(Duration.FromDays(-entry.RemindDaysBefore)),
        });
        return day;
    }
}
