package io.synproof.checker.exactness;

import io.synproof.checker.composition.Medium;
import io.synproof.checker.exactness.Mail.Act;
import io.synproof.checker.exactness.Mail.Deed;
import io.synproof.checker.exactness.Mail.Note;
import io.synproof.checker.exactness.MailByHand.Post;
import io.synproof.checker.model.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The same mail as a plain model: a map of queues, moved by hand. */
record MailByHand(Mail mail) implements Model<Post, Act> {

    /** The moods, the queue of each link by sender and recipient, and the faults that are left. */
    record Post(List<Integer> moods, Map<List<Integer>, List<Note>> queues, int faults) {
        int inFlight() {
            return queues.values().stream().mapToInt(List::size).sum();
        }

        int to(int person) {
            return queues.entrySet().stream()
                    .filter(entry -> entry.getKey().getLast() == person)
                    .mapToInt(entry -> entry.getValue().size())
                    .sum();
        }

        private List<Note> queue(List<Integer> link) {
            return queues.getOrDefault(link, List.of());
        }

        private Post with(List<Integer> link, List<Note> queue) {
            Map<List<Integer>, List<Note>> more = new HashMap<>(queues);
            if (queue.isEmpty()) {
                more.remove(link);
            } else {
                more.put(link, queue);
            }
            return new Post(moods, Map.copyOf(more), faults);
        }

        private Post adding(Note note) {
            List<Integer> link = List.of(note.from(), note.to());
            List<Note> queue = new ArrayList<>(queue(link));
            queue.add(note);
            return with(link, List.copyOf(queue));
        }

        private Post without(List<Integer> link, int place) {
            List<Note> queue = new ArrayList<>(queue(link));
            queue.remove(place);
            return with(link, List.copyOf(queue));
        }

        private Post inMood(int person, int mood) {
            List<Integer> all = new ArrayList<>(moods);
            all.set(person, mood);
            return new Post(List.copyOf(all), queues, faults);
        }

        private Post afterFault() {
            return new Post(moods, queues, faults - 1);
        }
    }

    /** A step that can be tried, and where it leads. */
    private record Way(Act act, Post after) {}

    private boolean isFull(Post post) {
        Medium medium = mail.medium();
        boolean inAll = medium.each()
                ? IntStream.range(0, mail.people())
                        .anyMatch(person -> post.to(person) > medium.capacity())
                : post.inFlight() > medium.capacity();
        return inAll
                || post.queues().values().stream()
                        .anyMatch(
                                queue -> queue.size() > medium.perLink().orElse(Integer.MAX_VALUE));
    }

    private Post sending(Post post, List<Note> notes) {
        Post sent = post;
        for (Note note : notes) {
            Post more = sent.adding(note);
            sent = mail.medium().overflow() == Medium.Overflow.DROP && isFull(more) ? sent : more;
        }
        return sent;
    }

    private List<Way> ways(Post post) {
        List<Way> ways = new ArrayList<>();
        for (int self = 0; self < mail.people(); self++) {
            List<Deed> deeds = mail.deeds(self, post.moods().get(self));
            for (int i = 0; i < deeds.size(); i++) {
                ways.add(new Way(new Act("does", self, i, 0, 0), doing(post, self, deeds.get(i))));
            }
        }
        post.queues().keySet().forEach(link -> ways.addAll(ways(post, link)));
        return ways.stream()
                .filter(way ->
                        mail.medium().overflow() != Medium.Overflow.BLOCK || !isFull(way.after()))
                .toList();
    }

    private Post doing(Post post, int self, Deed deed) {
        return sending(post.inMood(self, deed.mood()), deed.notes());
    }

    private List<Way> ways(Post post, List<Integer> link) {
        List<Way> ways = new ArrayList<>();
        List<Note> queue = post.queue(link);
        for (int place = 0; place < queue.size(); place++) {
            Note note = queue.get(place);
            if (place > 0 && queue.get(place - 1).equals(note)) {
                continue;
            }
            if (mail.faulty() && post.faults() > 0) {
                Post lost = post.without(link, place).afterFault();
                ways.add(new Way(fault("lost", note, place), lost));
                Post copied = sending(post, List.of(note)).afterFault();
                ways.add(new Way(fault("copied", note, place), copied));
            }
            if (place == 0 || mail.medium().order() == Medium.Order.OVERTAKING) {
                int mood = post.moods().get(note.to());
                List<Deed> deeds = mail.answers(mood, note, place);
                for (int i = 0; i < deeds.size(); i++) {
                    Act act =
                            new Act("reads from " + note.from(), note.to(), i, note.kind(), place);
                    Post taken = post.without(link, place);
                    ways.add(new Way(act, doing(taken, note.to(), deeds.get(i))));
                }
            }
        }
        return ways;
    }

    private static Act fault(String what, Note note, int older) {
        return new Act(what + " from " + note.from(), note.to(), 0, note.kind(), older);
    }

    @Override
    public List<Post> initialStates() {
        return List.of(new Post(mail.start().processes(), Map.of(), 2));
    }

    @Override
    public List<Act> actions(Post post) {
        return ways(post).stream().map(Way::act).toList();
    }

    @Override
    public Post next(Post post, Act act) {
        return ways(post).stream()
                .filter(way -> way.act().equals(act))
                .findFirst()
                .orElseThrow()
                .after();
    }

    @Override
    public Optional<Predicate<Post>> constraint() {
        return mail.medium().overflow() == Medium.Overflow.OUTSIDE
                ? Optional.of(post -> !isFull(post))
                : Optional.empty();
    }

    @Override
    public Optional<Predicate<Post>> cut() {
        return mail.medium().overflow() == Medium.Overflow.OUTSIDE
                ? Optional.empty()
                : Optional.of(this::isFull);
    }
}
