package no.samsvar.app.people;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** In tests alone: a route for each kind of place, so that the matrix never runs empty. */
@Controller
class Probe {
    @Needs(Action.SEE_DRAFT)
    @GetMapping("/probe/drafts/{round}/{body}/{document}")
    ResponseEntity<Void> draft() {
        return ResponseEntity.noContent().build();
    }

    @Needs(Action.SEE_SUBMISSION)
    @GetMapping("/probe/submissions/{round}/{body}/{submission}")
    ResponseEntity<Void> submission() {
        return ResponseEntity.noContent().build();
    }

    @Needs(Action.SEE_REGION)
    @GetMapping("/probe/regions/{round}/{region}")
    ResponseEntity<Void> region() {
        return ResponseEntity.noContent().build();
    }

    @Needs(Action.SUBMIT)
    @PostMapping("/probe/send/{round}/{body}")
    ResponseEntity<Void> send() {
        return ResponseEntity.noContent().build();
    }

    @Needs(Action.EDIT_ROUND)
    @PostMapping("/probe/rounds/{round}")
    ResponseEntity<Void> round() {
        return ResponseEntity.noContent().build();
    }
}
