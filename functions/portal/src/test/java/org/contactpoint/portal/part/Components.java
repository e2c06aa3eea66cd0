package org.contactpoint.portal.part;

import static java.util.Map.entry;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.contactpoint.portal.form.DateEntry;
import org.contactpoint.portal.form.FieldError;
import org.jspecify.annotations.Nullable;

/** How the options of each component of GOV.UK Frontend are given to parts of ours. */
final class Components {
  /** The name of a component, and what shows it with the options of a fixture. */
  static final Map<String, Function<Options, Part>> ALL =
      Map.ofEntries(
          entry("back-link", Components::backLink),
          entry("button", Components::button),
          entry("checkboxes", Components::checkboxes),
          entry("date-input", Components::dateInput),
          entry("details", Components::details),
          entry("error-message", Components::errorMessage),
          entry("error-summary", Components::errorSummary),
          entry("fieldset", Components::fieldset),
          entry("file-upload", Components::fileUpload),
          entry("footer", Components::footer),
          entry("hint", Components::hint),
          entry("input", Components::input),
          entry("inset-text", Components::insetText),
          entry("label", Components::label),
          entry("notification-banner", Components::notificationBanner),
          entry("pagination", Components::pagination),
          entry("panel", Components::panel),
          entry("radios", Components::radios),
          entry("select", Components::select),
          entry("service-navigation", Components::serviceNavigation),
          entry("skip-link", Components::skipLink),
          entry("summary-list", Components::summaryList),
          entry("table", Components::table),
          entry("tag", Components::tag),
          entry("task-list", Components::taskList),
          entry("warning-text", Components::warningText));

  private Components() {}

  private static Part backLink(Options options) {
    return Part.named("backLink")
        .with("href", or(options.text("href"), "#"))
        .with("text", options.text("text"))
        .with("classes", options.text("classes"));
  }

  private static Part button(Options options) {
    if (options.flag("isStartButton")) {
      return Part.named("startButton")
          .with("text", options.given("text"))
          .with("href", options.given("href"));
    }
    options.fixed("type", "submit");
    return Part.named("button")
        .with("text", options.given("text"))
        .with("href", options.text("href"))
        .with("name", options.text("name"))
        .with("value", options.text("value"))
        .with("id", options.text("id"))
        .with("classes", options.text("classes"))
        .with("preventDoubleClick", options.flag("preventDoubleClick"));
  }

  private static Part checkboxes(Options options) {
    return question(Part.named("checkboxes"), options)
        .with("values", options.list("values").stream().map(Options::self).toList())
        .with("values", checked(options));
  }

  private static @Nullable List<String> checked(Options options) {
    List<String> values =
        options.list("items").stream()
            .filter(item -> item.flag("checked"))
            .map(item -> item.given("value"))
            .toList();
    return values.isEmpty() ? null : values;
  }

  private static Part radios(Options options) {
    List<String> checked = checked(options);
    return question(Part.named("radios"), options)
        .with("value", checked == null ? options.text("value") : checked.getFirst());
  }

  private static Part question(Part part, Options options) {
    return hinted(legend(part, options), options)
        .with("name", options.given("name"))
        .with("id", options.text("idPrefix"))
        .with("classes", options.text("classes"))
        .with("choices", choices(options.list("items")));
  }

  private static List<Choice> choices(List<Options> items) {
    List<Choice> choices = new ArrayList<>();
    for (Options item : items) {
      boolean afterDivider = !choices.isEmpty() && choices.getLast() instanceof Choice.Divider;
      if (item.has("divider")) {
        choices.add(new Choice.Divider(item.given("divider")));
      } else {
        if (afterDivider) {
          item.fixed("behaviour", "exclusive");
        }
        choices.add(
            new Choice.Option(
                item.given("value"),
                item.given("text"),
                item.text("hint.text"),
                item.content("conditional.")));
      }
    }
    return choices;
  }

  private static Part legend(Part part, Options options) {
    return part.with("legend", options.text("fieldset.legend.text"))
        .with("legendClasses", options.text("fieldset.legend.classes"))
        .with("pageHeading", options.flag("fieldset.legend.isPageHeading"));
  }

  private static Part hinted(Part part, Options options) {
    return part.with("hint", options.text("hint.text"))
        .with("error", options.text("errorMessage.text"));
  }

  private static Part labelled(Part part, Options options) {
    return hinted(part, options)
        .with("label", options.given("label.text"))
        .with("labelClasses", options.text("label.classes"))
        .with("pageHeading", options.flag("label.isPageHeading"))
        .with("name", options.given("name"))
        .with("id", options.text("id"));
  }

  private static Part dateInput(Options options) {
    // The names of the fields are looked at below, where the page is compared.
    options.text("namePrefix");
    List<String> wrong = new ArrayList<>();
    for (String unit : List.of("day", "month", "year")) {
      if (options.flag(unit + ".error")) {
        wrong.add(unit);
      }
    }
    boolean birthday = false;
    for (Options item : options.list("items")) {
      String unit = item.given("name");
      item.text("classes");
      birthday |= ("bday-" + unit).equals(item.text("autocomplete"));
      if (item.flag("error")) {
        wrong.add(unit);
      }
    }
    Part part =
        hinted(legend(Part.named("dateInput"), options), options)
            .with("id", options.given("id"))
            .with("wrong", wrong.isEmpty() ? null : wrong)
            .with("birthday", birthday);
    return options.has("values")
        ? part.with(
            "value",
            new DateEntry(value(options, "day"), value(options, "month"), value(options, "year")))
        : part;
  }

  private static String value(Options options, String unit) {
    String prefix = options.has("namePrefix") ? options.given("namePrefix") + "-" : "";
    return options.given("values." + prefix + unit);
  }

  private static Part details(Options options) {
    return Part.named("details")
        .with("summary", options.given("summaryText"))
        .with("content", options.content(""))
        .with("id", options.text("id"))
        .with("open", options.flag("open"));
  }

  private static Part errorMessage(Options options) {
    return Part.named("errorMessage")
        .with("text", options.given("text"))
        .with("id", options.text("id"));
  }

  private static Part errorSummary(Options options) {
    return Part.named("errorSummary")
        .with("title", options.text("titleText"))
        .with(
            "errors",
            options.list("errorList").stream()
                .map(error -> new FieldError(anchor(error), error.given("text")))
                .toList());
  }

  private static String anchor(Options error) {
    String href = error.given("href");
    if (!href.startsWith("#")) {
      throw new IllegalArgumentException("no field");
    }
    return href.substring(1);
  }

  private static Part fieldset(Options options) {
    return Part.named("fieldset")
        .with("content", or(options.content(""), output -> {}))
        .with("legend", options.text("legend.text"))
        .with("legendClasses", options.text("legend.classes"))
        .with("pageHeading", options.flag("legend.isPageHeading"))
        .with("describedBy", options.text("describedBy"))
        .with("role", options.text("role"));
  }

  private static Part fileUpload(Options options) {
    return labelled(Part.named("fileUpload"), options)
        .with("accept", options.text("attributes.accept"))
        .with("multiple", options.flag("multiple"));
  }

  private static Part footer(Options options) {
    options.text("contentLicence");
    return Part.named("footer")
        .with("links", links(options.list("meta.items")))
        .with("content", options.content("meta."));
  }

  private static Part hint(Options options) {
    return Part.named("hint")
        .with("text", options.given("text"))
        .with("id", options.text("id"))
        .with("classes", options.text("classes"));
  }

  private static Part input(Options options) {
    return labelled(Part.named("input"), options)
        .with("value", options.text("value"))
        .with("type", options.text("type"))
        .with("classes", options.text("classes"))
        .with("inputmode", options.text("inputmode"))
        .with("autocomplete", options.text("autocomplete"))
        .with("spellcheck", options.text("spellcheck"))
        .with("prefix", options.text("prefix.text"))
        .with("suffix", options.text("suffix.text"));
  }

  private static Part insetText(Options options) {
    return Part.named("insetText")
        .with("content", options.content(""))
        .with("id", options.text("id"));
  }

  private static Part label(Options options) {
    return Part.named("label")
        .with("id", options.text("for"))
        .with("text", options.given("text"))
        .with("classes", options.text("classes"))
        .with("pageHeading", options.flag("isPageHeading"));
  }

  private static Part notificationBanner(Options options) {
    String html = options.text("html");
    return Part.named("notificationBanner")
        .with("text", options.text("text"))
        .with("content", html == null ? null : (Content) output -> output.writeContent(html))
        .with("title", options.text("titleText"))
        .with("success", options.given("type").equals("success"));
  }

  private static Part pagination(Options options) {
    return Part.named("pagination")
        .with("previous", options.text("previous.href"))
        .with("previousText", options.text("previous.text"))
        .with("previousLabel", options.text("previous.labelText"))
        .with("next", options.text("next.href"))
        .with("nextText", options.text("next.text"))
        .with("nextLabel", options.text("next.labelText"));
  }

  private static Part panel(Options options) {
    return Part.named("panel")
        .with("title", or(options.text("titleText"), options.given("titleHtml")))
        .with("content", options.content(""));
  }

  private static Part select(Options options) {
    List<Choice.Option> choices = new ArrayList<>();
    String value = options.text("value");
    for (Options item : options.list("items")) {
      choices.add(Choice.Option.of(item.given("value"), item.given("text")));
      // No option of ours is there that cannot be chosen.
      item.text("disabled");
      if (item.flag("selected")) {
        value = item.given("value");
      }
    }
    return labelled(Part.named("select"), options)
        .with("options", choices)
        .with("value", value)
        .with("classes", options.text("classes"));
  }

  private static Part serviceNavigation(Options options) {
    Part part =
        Part.named("serviceNavigation")
            .with("service", options.text("serviceName"))
            .with("href", options.text("serviceUrl"))
            .with("links", links(options.list("navigation")))
            .with("label", options.text("navigationLabel"));
    for (Options item : options.list("navigation")) {
      if (item.flag("current")) {
        part.with("page", item.given("href"));
      }
      if (item.flag("active")) {
        part.with("section", item.given("href"));
      }
    }
    return part;
  }

  private static Part skipLink(Options options) {
    return Part.named("skipLink")
        .with("href", or(options.text("href"), "#content"))
        .with("text", options.given("text"));
  }

  private static Part summaryList(Options options) {
    boolean anyActions =
        options.list("rows").stream().anyMatch(row -> !row.list("actions.items").isEmpty());
    List<Part> rows = new ArrayList<>();
    for (Options row : options.list("rows")) {
      List<Link> actions = links(row.list("actions.items"));
      rows.add(
          Part.named("summaryRow")
              .with("key", row.given("key.text"))
              .with("content", or(row.content("value."), output -> {}))
              .with("actions", anyActions ? actions : null)
              .with("card", options.text("card.title.text")));
    }
    Part list =
        Part.named("summaryList").holding("content", rows).with("classes", options.text("classes"));
    if (!options.has("card")) {
      return list;
    }
    return Part.named("summaryCard")
        .with("title", options.given("card.title.text"))
        .with("underSection", options.given("card.title.headingLevel").equals("3"))
        .with("actions", links(options.list("card.actions.items")))
        .holding("content", List.of(list));
  }

  private static Part table(Options options) {
    boolean headers = options.flag("firstCellIsHeader");
    List<Part> rows = new ArrayList<>();
    for (Options row : options.list("rows")) {
      List<Options> cells = row.members();
      List<Part> tds = new ArrayList<>();
      for (Options cell : headers ? cells.subList(1, cells.size()) : cells) {
        tds.add(
            Part.named("tableCell")
                .with("content", cell.content(""))
                .with("numeric", cell.given("format").equals("numeric")));
      }
      rows.add(
          Part.named("tableRow")
              .with("header", headers ? cells.getFirst().content("") : null)
              .holding("content", tds));
    }
    return Part.named("table")
        .holding("content", rows)
        .with(
            "columns",
            options.list("head").stream()
                .map(head -> new Column(head.given("text"), head.given("format").equals("numeric")))
                .toList())
        .with("caption", options.text("caption"))
        .with("captionClasses", options.text("captionClasses"))
        .with("classes", options.text("classes"));
  }

  private static Part tag(Options options) {
    return Part.named("tag")
        .with("text", options.given("text"))
        .with("classes", options.text("classes"));
  }

  private static Part taskList(Options options) {
    return Part.named("taskList")
        .with("id", options.text("idPrefix"))
        .with(
            "tasks",
            options.list("items").stream()
                .map(
                    item ->
                        new Task(
                            item.given("title.text"),
                            item.text("href"),
                            item.text("hint.text"),
                            status(item)))
                .toList());
  }

  private static Task.Status status(Options item) {
    if (item.has("status.tag")) {
      return new Task.Tagged(item.given("status.tag.text"), item.text("status.tag.classes"));
    }
    return item.given("status.classes").equals("govuk-task-list__status--cannot-start-yet")
        ? new Task.CannotStartYet(item.given("status.text"))
        : new Task.Completed(item.given("status.text"));
  }

  private static Part warningText(Options options) {
    options.fixed("iconFallbackText", "Warning");
    return Part.named("warningText").with("content", options.content(""));
  }

  private static List<Link> links(List<Options> items) {
    return items.stream()
        .map(
            item ->
                new Link(item.given("text"), item.text("href"), item.text("visuallyHiddenText")))
        .toList();
  }

  private static <T> T or(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
