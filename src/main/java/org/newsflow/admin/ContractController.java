package org.newsflow.admin;

import java.util.ArrayList;
import java.util.List;
import org.newsflow.access.Caller.Person;
import org.newsflow.item.Problem;
import org.newsflow.subscriber.Administration;
import org.newsflow.subscriber.Book;
import org.newsflow.subscriber.Contract;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/admin/contracts}. */
@RestController
@RequestMapping("/v1/admin/contracts")
final class ContractController {

  private final Administration administration;
  private final Entitlements entitlements;
  private final Replies replies;

  ContractController(Administration administration, Entitlements entitlements, Replies replies) {
    this.administration = administration;
    this.entitlements = entitlements;
    this.replies = replies;
  }

  @GetMapping
  List<ContractJson> all() {
    Book book = entitlements.book();
    return book.contracts().stream().map(contract -> ContractJson.of(book, contract)).toList();
  }

  @PostMapping
  Object add(Person admin, @RequestBody ContractJson sent) {
    List<Problem> problems = new ArrayList<>();
    Contract contract = sent.contract(0, entitlements.book(), problems);
    return problems.isEmpty()
        ? replies.added(
            admin,
            "contract-add",
            administration.add(contract, admin.actor()),
            Contract::id,
            this::shown)
        : Refusal.unprocessable(problems);
  }

  @PutMapping("/{id}")
  Object change(Person admin, @PathVariable long id, @RequestBody ContractJson sent) {
    if (entitlements.book().contract(id).isEmpty()) {
      return Replies.unknown("contract", id);
    }
    List<Problem> problems = new ArrayList<>();
    Contract contract = sent.contract(id, entitlements.book(), problems);
    return problems.isEmpty()
        ? replies.changed(
            admin,
            "contract-change",
            administration.editContract(id, before -> contract, admin.actor()),
            Contract::id,
            this::shown)
        : Refusal.unprocessable(problems);
  }

  private Object shown(Contract contract) {
    return ContractJson.of(entitlements.book(), contract);
  }
}
