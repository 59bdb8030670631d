package io.synproof.properties.report.play;

import io.synproof.properties.documents.schedule.ProfilePlay;
import io.synproof.properties.documents.schedule.Schedule;
import io.synproof.properties.language.Texts;
import io.synproof.properties.markup.yaml.Place;
import io.synproof.properties.report.QuestionText;
import io.synproof.properties.scenarios.NamedScenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A schedule as it was played in some profiles, in lines of text: what they have in common once,
 * and where they part, side by side.
 *
 * @param schedule the schedule
 * @param plays a play for each profile
 */
public record PlayText(Schedule schedule, List<ProfilePlay> plays) {
    private static final Texts TEXTS = Texts.beside(PlayText.class);
    private static final int WIDTH = 110;
    private static final String INDENT = "      ";

    /** The scenario that is played, with what it is. */
    public static String head(String name, NamedScenario scenario) {
        return TEXTS.of("head", name, QuestionText.summary(scenario));
    }

    /** The lines. */
    public List<String> lines() {
        return Stream.of(
                        IntStream.range(0, schedule.lines().size()).boxed().flatMap(this::line),
                        Stream.of(""),
                        summary())
                .flatMap(part -> part)
                .toList();
    }

    private Stream<String> line(int index) {
        String head = String.format(
                "%4d  %s",
                schedule.lines().get(index).place().line(),
                schedule.lines().get(index).text());
        Map<List<String>, List<String>> groups = groups(index);
        if (groups.isEmpty()) {
            return Stream.of();
        }
        List<List<String>> cells = new ArrayList<>();
        groups.forEach((cell, profiles) -> cells.add(
                groups.size() == 1 && profiles.size() == plays.size()
                        ? cell
                        : Stream.concat(Stream.of(String.join(", ", profiles)), cell.stream())
                                .toList()));
        return Stream.concat(
                Stream.concat(file(index), Stream.of(head)),
                SideBySide.lines(cells, WIDTH - INDENT.length()).stream()
                        .map(line -> INDENT + line));
    }

    /** The file, where the lines of another begin. */
    private Stream<String> file(int index) {
        String file = fileOf(index);
        boolean begins = index == 0
                ? !file.equals(fileOf(schedule.lines().size() - 1))
                : !file.equals(fileOf(index - 1));
        return begins ? Stream.of(file) : Stream.of();
    }

    private String fileOf(int index) {
        return schedule.lines().get(index).place().file();
    }

    /** What happens in a line, each with the profiles in which it does. */
    private Map<List<String>, List<String>> groups(int index) {
        Map<List<String>, List<String>> groups = new LinkedHashMap<>();
        for (ProfilePlay play : plays) {
            play.line(index)
                    .map(line -> HappeningText.of(line).asJava())
                    .ifPresent(cell -> groups.computeIfAbsent(cell, _ -> new ArrayList<>())
                            .add(play.profile()));
        }
        return groups;
    }

    private Stream<String> summary() {
        Map<String, List<String>> results = plays.stream()
                .collect(Collectors.groupingBy(
                        this::result,
                        LinkedHashMap::new,
                        Collectors.mapping(ProfilePlay::profile, Collectors.toList())));
        Stream<String> all = results.entrySet().stream()
                .map(entry -> TEXTS.of(
                        "result", String.join(TEXTS.of("list"), entry.getValue()), entry.getKey()));
        List<String> parting = IntStream.range(0, schedule.lines().size())
                .filter(index -> groups(index).size() > 1)
                .mapToObj(index -> number(schedule.lines().get(index).place()))
                .toList();
        return parting.isEmpty()
                ? all
                : Stream.concat(
                        all,
                        Stream.of(TEXTS.of(
                                parting.size() == 1 ? "part.one" : "part.many",
                                String.join(TEXTS.of("list"), parting))));
    }

    private String result(ProfilePlay play) {
        List<String> parts = Stream.concat(
                        play.performance().unmet().stream()
                                .map(one -> TEXTS.of("unmet", number(one.place())))
                                .distinct(),
                        play.performance().contradiction().stream()
                                .map(one -> TEXTS.of("stops", number(one.place()))))
                .toList();
        return parts.isEmpty() ? TEXTS.of("fits") : String.join(TEXTS.of("list"), parts);
    }

    /** The number of a line, with its file if that is another than the last line's. */
    private String number(Place place) {
        return place.file().equals(fileOf(schedule.lines().size() - 1))
                ? String.valueOf(place.line())
                : TEXTS.of("line", place.line(), place.file());
    }
}
