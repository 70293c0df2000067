package org.newsflow.desk;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsflow.desk.Rule.Breach;
import org.newsflow.flow.Entry;
import org.newsflow.item.ItemType;
import org.newsflow.item.Link;
import org.newsflow.item.Link.Rel;
import org.newsflow.item.PubStatus;

/** The rules for links: nothing may hang on what is gone. */
final class LinkRules {

  private LinkRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule(
            "link-self",
            false,
            c ->
                breaches(
                    c,
                    (link, target) -> link.guid().equals(c.item().guid()),
                    "an item cannot link to itself: take it out")),
        new Rule(
            "link-unknown",
            false,
            c ->
                breaches(
                    c,
                    (link, target) -> target == null && !link.guid().equals(c.item().guid()),
                    "no such item was released: mend the guid, or release that one first")),
        new Rule(
            "link-killed",
            false,
            c ->
                breaches(
                    c,
                    (link, target) ->
                        is(target, PubStatus.CANCELED) && link.rel() != Rel.SUBSTITUTE_FOR,
                    "that item was killed: take the link out, and look at what came from there")),
        new Rule(
            "link-held",
            true,
            c ->
                breaches(
                    c,
                    (link, target) -> is(target, PubStatus.WITHHELD),
                    "that item is held: is it right to go on?")),
        new Rule(
            "link-embargoed",
            false,
            c ->
                breaches(
                    c,
                    (link, target) ->
                        c.item().embargo() == null && target != null && target.embargoed(),
                    "that item is under embargo, and the link would tell of it: take it out, or"
                        + " wait for the lift")),
        new Rule(
            "substitute-early",
            false,
            c ->
                breaches(
                    c,
                    (link, target) ->
                        link.rel() == Rel.SUBSTITUTE_FOR && is(target, PubStatus.USABLE),
                    "that item stands: kill it first, or send a correction")),
        new Rule(
            "translation-language",
            false,
            c ->
                breaches(
                    c,
                    (link, target) ->
                        link.rel() == Rel.TRANSLATION_OF
                            && target != null
                            && target.language().equals(c.item().language()),
                    "that item is in the same language: choose another relation")),
        Rule.refuse(
            "composite-empty",
            "links",
            c -> c.item().type() == ItemType.COMPOSITE && c.item().links().isEmpty(),
            "a composite holds other items: link to them"));
  }

  private static boolean is(@Nullable Entry target, PubStatus status) {
    return target != null && target.status() == status;
  }

  private static Stream<Breach> breaches(
      Candidate candidate, BiPredicate<Link, @Nullable Entry> broken, String message) {
    List<Link> links = candidate.item().links();
    return IntStream.range(0, links.size())
        .filter(i -> broken.test(links.get(i), candidate.newest().apply(links.get(i).guid())))
        .mapToObj(i -> new Breach("links[%d]".formatted(i), message));
  }
}
