package io.synproof.checker.examples;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.examples.LamportMutex.Mail;
import io.synproof.checker.examples.LamportMutex.Site;
import io.synproof.checker.model.Unit;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Mutual exclusion by clocks (L. Lamport, Time, clocks, and the ordering of events in a distributed
 * system, 1978): a site enters when its request is the oldest that it knows of, and all others have
 * acknowledged it. What one site sends to another arrives in order; nothing else is said of order.
 *
 * @param sites how many, 2 or more
 * @param rounds how often each wants to enter
 * @param medium what carries the messages
 */
record LamportMutex(int sites, int rounds, Medium medium)
        implements Protocol<Site, Mail, Unit, String> {
    /** In the place of the time of a request: there is none. */
    private static final int NONE = 0;

    enum Kind {
        REQUEST,
        ACKNOWLEDGEMENT,
        RELEASE
    }

    /** A message; its time counts for requests alone. */
    record Mail(int from, int to, Kind kind, int time) implements Comparable<Mail> {
        @Override
        public int compareTo(Mail other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return kind + (time == NONE ? "" : " at " + time) + " from " + from + " to " + to;
        }
    }

    /**
     * A site.
     *
     * @param clock its logical time
     * @param requests the time of each site's request, as far as it knows of one
     * @param acknowledged which sites have acknowledged its own
     * @param isInside whether it is in the critical section
     * @param left how often it will still ask
     */
    record Site(
            int clock,
            List<Integer> requests,
            List<Boolean> acknowledged,
            boolean isInside,
            int left) {

        private Site knowing(int site, int time) {
            return new Site(clock, with(requests, site, time), acknowledged, isInside, left);
        }

        private Site at(int time) {
            return new Site(time, requests, acknowledged, isInside, left);
        }

        private Site heard(int site) {
            return new Site(clock, requests, with(acknowledged, site, true), isInside, left);
        }

        private Site inside(boolean entered, int rounds) {
            return new Site(
                    clock, requests, Collections.nCopies(requests.size(), false), entered, rounds);
        }
    }

    private static <T> List<T> with(List<T> all, int place, T one) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> i == place ? one : all.get(i))
                .toList();
    }

    @Override
    public CompositeState<Site, Mail, Unit> start() {
        Site site = new Site(
                1,
                Collections.nCopies(sites, NONE),
                Collections.nCopies(sites, false),
                false,
                rounds);
        return new CompositeState<>(Collections.nCopies(sites, site), List.of(), Unit.UNIT);
    }

    @Override
    public List<Integer> recipients(Mail mail) {
        return List.of(mail.to());
    }

    @Override
    public int link(Mail mail) {
        return mail.from();
    }

    private List<Mail> toAll(int self, Kind kind, int time) {
        return IntStream.range(0, sites)
                .filter(to -> to != self)
                .mapToObj(to -> new Mail(self, to, kind, time))
                .toList();
    }

    @Override
    public List<LocalMove<String, String, Site, Mail, Unit>> moves(int self, Site site, Unit none) {
        if (site.isInside()) {
            Site out = site.inside(false, site.left()).knowing(self, NONE);
            return List.of(
                    move(self + " leaves", out, none).sending(toAll(self, Kind.RELEASE, NONE)));
        }
        if (site.requests().get(self) == NONE && site.left() > 0) {
            Site asking = site.inside(false, site.left() - 1)
                    .knowing(self, site.clock())
                    .heard(self);
            return List.of(move(self + " asks", asking, none)
                    .sending(toAll(self, Kind.REQUEST, site.clock())));
        }
        return isFirst(self, site) && !site.acknowledged().contains(false)
                ? List.of(move(self + " enters", site.inside(true, site.left()), none))
                : List.of();
    }

    /** Whether its request is older than all that it knows of, or as old and of a lower number. */
    private boolean isFirst(int self, Site site) {
        int own = site.requests().get(self);
        return IntStream.range(0, sites)
                .filter(other -> other != self && site.requests().get(other) != NONE)
                .allMatch(other -> own < site.requests().get(other)
                        || (own == site.requests().get(other) && self < other));
    }

    @Override
    public List<LocalMove<String, String, Site, Mail, Unit>> arrivals(
            int self, Site site, Unit none, Mail mail, int passed) {
        Site after = switch (mail.kind()) {
            case REQUEST ->
                site.knowing(mail.from(), mail.time()).at(Math.max(site.clock(), mail.time()) + 1);
            case ACKNOWLEDGEMENT -> site.heard(mail.from());
            case RELEASE -> site.knowing(mail.from(), NONE);
        };
        LocalMove<String, String, Site, Mail, Unit> heard =
                move(self + " hears " + mail, after, none);
        return List.of(
                mail.kind() == Kind.REQUEST
                        ? heard.sending(new Mail(self, mail.from(), Kind.ACKNOWLEDGEMENT, NONE))
                        : heard);
    }

    @Override
    public boolean isProperEnd(CompositeState<Site, Mail, Unit> state) {
        return state.processes().stream().allMatch(site -> site.left() == 0);
    }
}
