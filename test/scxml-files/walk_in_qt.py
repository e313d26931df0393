"""Walks SCXML documents in Qt's interpreter: reads a list of {file, way: [events of each stop]}, prints the leaves after each stop."""

import json
import sys

from PySide2.QtCore import QCoreApplication
from PySide2.QtScxml import QScxmlStateMachine

app = QCoreApplication(sys.argv)


def settle():
    for _ in range(10):
        app.processEvents()


def walk(file, way):
    machine = QScxmlStateMachine.fromFile(file)
    errors = [error.toString() for error in machine.parseErrors()]
    machine.start()
    settle()
    stops = []
    for events in way:
        for event in events:
            machine.submitEvent(event)
            settle()
        stops.append(sorted(machine.activeStateNames(True)))
    machine.stop()
    return {"errors": errors, "stops": stops}


print(json.dumps([walk(one["file"], one["way"]) for one in json.load(sys.stdin)]))
