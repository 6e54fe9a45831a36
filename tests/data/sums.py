"""The sums that editor's notes ask for, from the data files alone: a second implementation that shares nothing with the first."""
import csv
import json
import re
import sys
from decimal import Decimal
from pathlib import Path

data = Path(sys.argv[1])


def printed(cell):
    """The words of a cell as its line in the data has them."""
    dataset, row, measure = cell.split(".")
    with open(data / dataset / "observations.csv", encoding="utf-8", newline="") as file:
        lines = [line for line in csv.DictReader(file) if (line["row"], line["measure"]) == (row, measure)]
    if len(lines) != 1:
        raise SystemExit(f"{cell}: {len(lines)} lines of the data")
    return lines[0]["printed"]


def exact(cell):
    """A number that is nothing but digits; anything else would need a reading, and is refused."""
    words = printed(cell)
    if not re.fullmatch(r"\d{1,3}(,\d{3})*|\d+", words):
        raise SystemExit(f'{cell}: "{words}" is no plain number')
    return Decimal(words.replace(",", ""))


sums = {}
with open(data / "notes.csv", encoding="utf-8", newline="") as notes:
    for note in csv.DictReader(notes):
        for asked in re.findall(r"\{sum:([^}]+)\}", note["text"]):
            sums["+".join(part.strip() for part in asked.split("+"))] = str(sum(exact(part.strip()) for part in asked.split("+")))
print(json.dumps(sums))
