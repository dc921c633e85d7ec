# Blinks an LED of a board: make run BOARD=microbit SCRIPT=examples/blink.py
from machine import Pin
import time

if hasattr(Pin.board, "LED0"):
    led = Pin("LED0", Pin.OUT)
else:
    # One LED of a matrix: it lights while its row is high and its column low.
    Pin("COL1", Pin.OUT, value=0)
    led = Pin("ROW1", Pin.OUT)

for i in range(6):
    led.toggle()
    print(led.value())
    time.sleep_ms(100)
